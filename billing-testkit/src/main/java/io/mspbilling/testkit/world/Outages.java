package io.mspbilling.testkit.world;

import io.mspbilling.receivables.SystemName;
import io.mspbilling.testkit.bank.BankOperation;
import io.mspbilling.testkit.books.BooksOperation;
import io.mspbilling.testkit.calls.CallFault;
import io.mspbilling.testkit.calls.CallFaults;
import io.mspbilling.testkit.calls.FakeOperation;
import io.mspbilling.testkit.gateway.GatewayOperation;
import io.mspbilling.testkit.mail.MailOperation;
import io.mspbilling.testkit.psa.PsaOperation;
import io.mspbilling.testkit.world.VendorDeeds.Blow;
import io.mspbilling.testkit.world.VendorDeeds.Vendor;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** What is broken today. */
final class Outages {
  private final List<Line<?>> lines;
  private final Set<Vendor> down = EnumSet.noneOf(Vendor.class);
  private final Set<String> refused = new HashSet<>();
  private boolean any;

  private record Line<O extends Enum<O> & FakeOperation>(
      Vendor vendor, SystemName name, CallFaults<O> faults, List<O> operations) {

    void strikeAll(CallFault fault) {
      operations.forEach(operation -> faults.next(operation, fault).always());
    }

    void strike(String label, Blow blow) {
      operations.stream()
          .filter(operation -> operation.label().equals(label))
          .forEach(operation -> blow.land(faults, operation));
    }
  }

  Outages(Town town) {
    lines =
        List.of(
            new Line<>(
                Vendor.PSA, town.psa.system(), town.psa.faults(), List.of(PsaOperation.values())),
            new Line<>(
                Vendor.GATEWAY,
                town.gateway.system(),
                town.gateway.faults(),
                List.of(GatewayOperation.values())),
            new Line<>(
                Vendor.BANK,
                town.bank.system(),
                town.bank.faults(),
                List.of(BankOperation.values())),
            new Line<>(
                Vendor.BOOKS,
                town.books.system(),
                town.books.faults(),
                List.of(BooksOperation.values())),
            new Line<>(
                Vendor.MAIL,
                town.mail.system(),
                town.mail.faults(),
                List.of(MailOperation.values())));
  }

  void strikeAll(Vendor vendor, CallFault fault) {
    any = true;
    down.add(vendor);
    lines.stream().filter(line -> line.vendor() == vendor).forEach(line -> line.strikeAll(fault));
  }

  void strike(String label, Blow blow) {
    any = true;
    lines.forEach(line -> line.strike(label, blow));
  }

  void refused(String label) {
    refused.add(label);
  }

  /** Whether a call was ever to be refused, for whatever reason. */
  boolean wasRefused(FakeOperation operation) {
    return refused.contains(operation.label());
  }

  /** Whether anything is broken today. */
  boolean any() {
    return any;
  }

  /** Whether a vendor answers nothing today. */
  boolean isDown(Vendor vendor) {
    return down.contains(vendor);
  }

  /** What the library calls a vendor. */
  String nameOf(Vendor vendor) {
    return lines.stream()
        .filter(line -> line.vendor() == vendor)
        .map(line -> line.name().value())
        .findFirst()
        .orElseThrow();
  }

  /** In the evening all is mended. */
  void end() {
    if (any) {
      lines.forEach(line -> line.faults().clear());
      any = false;
      down.clear();
    }
  }

  /** The labels of all calls that change something. */
  static List<String> writes() {
    return labels(FakeOperation::writes);
  }

  /** The labels of all calls that look something up. */
  static List<String> lookUps() {
    return labels(operation -> operation.label().startsWith("find "));
  }

  private static List<String> labels(Predicate<FakeOperation> which) {
    List<FakeOperation> all = new ArrayList<>();
    all.addAll(List.of(PsaOperation.values()));
    all.addAll(List.of(GatewayOperation.values()));
    all.addAll(List.of(BooksOperation.values()));
    all.addAll(List.of(MailOperation.values()));
    return all.stream().filter(which).map(FakeOperation::label).toList();
  }
}
