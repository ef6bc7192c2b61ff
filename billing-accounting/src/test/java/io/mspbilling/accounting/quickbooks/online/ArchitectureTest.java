package io.mspbilling.accounting.quickbooks.online;

import io.mspbilling.testkit.contract.ArchitectureContract;

class ArchitectureTest extends ArchitectureContract {

  ArchitectureTest() {
    super("io.mspbilling.accounting.quickbooks.online");
  }
}
