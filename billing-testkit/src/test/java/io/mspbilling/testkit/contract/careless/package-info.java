@org.jspecify.annotations.NullMarked
package io.mspbilling.testkit.contract.careless;
