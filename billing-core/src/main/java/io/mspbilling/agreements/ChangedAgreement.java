package io.mspbilling.agreements;

import io.mspbilling.receivables.Agreement;
import io.mspbilling.receivables.InvoiceLine;
import java.util.List;
import java.util.SortedMap;
import java.util.function.UnaryOperator;

/** An agreement to which changes are made. Not safe for use by several threads. */
final class ChangedAgreement {
  private Agreement agreement;
  private final SortedMap<LineKey, InvoiceLine> lines;

  ChangedAgreement(Agreement agreement) {
    this.agreement = agreement;
    lines = LineKey.byKey(agreement.additions());
  }

  Agreement agreement() {
    return copy().additions(List.copyOf(lines.values())).build();
  }

  /**
   * @throws IllegalArgumentException if it is not as it was before the change
   */
  void apply(AgreementChange change) {
    if (change instanceof AgreementChange.Cancelled) {
      require(change, agreement.active());
      agreement = copy().active(false).build();
    } else if (change instanceof AgreementChange.Resumed) {
      require(change, !agreement.active());
      agreement = copy().active(true).build();
    } else if (change instanceof AgreementChange.Renamed renamed) {
      require(change, agreement.name().equals(renamed.before()));
      agreement = copy().name(renamed.after()).build();
    } else if (change instanceof AgreementChange.PayerChanged payer) {
      require(change, agreement.customer().equals(payer.before()));
      agreement = copy().customer(payer.after()).build();
    } else if (change instanceof AgreementChange.FlatAmountChanged flat) {
      require(change, agreement.amount().equals(flat.before()));
      agreement = copy().amount(flat.after()).build();
    } else if (change instanceof AgreementChange.StartChanged start) {
      require(change, agreement.startsOn().equals(start.before()));
      agreement = copy().startsOn(start.after()).build();
    } else if (change instanceof AgreementChange.EndChanged end) {
      require(change, agreement.endsOn().equals(end.before()));
      agreement = copy().endsOn(end.after()).build();
    } else {
      applyToLine(change);
    }
  }

  private void applyToLine(AgreementChange change) {
    if (change instanceof AgreementChange.LineAdded added) {
      require(change, lines.put(added.line(), added.told()) == null);
    } else if (change instanceof AgreementChange.LineRemoved removed) {
      require(change, removed.last().equals(lines.remove(removed.line())));
    } else if (change instanceof AgreementChange.QuantityChanged quantity) {
      require(change, line(change, quantity.line()).quantity().equals(quantity.before()));
      edit(change, quantity.line(), line -> line.quantity(quantity.after()));
    } else if (change instanceof AgreementChange.PriceChanged price) {
      require(change, line(change, price.line()).unitPrice().equals(price.before()));
      edit(change, price.line(), line -> line.unitPrice(price.after()));
    } else if (change instanceof AgreementChange.LineAmountChanged amount) {
      require(change, line(change, amount.line()).amount().equals(amount.before()));
      edit(change, amount.line(), line -> line.amount(amount.after()));
    } else if (change instanceof AgreementChange.LineReworded words) {
      require(change, line(change, words.line()).description().equals(words.before()));
      edit(change, words.line(), line -> line.description(words.after()));
    } else {
      throw new IllegalArgumentException("no change of an agreement: " + change);
    }
  }

  private InvoiceLine line(AgreementChange change, LineKey key) {
    InvoiceLine line = lines.get(key);
    if (line == null) {
      throw otherwise(change);
    }
    return line;
  }

  private void edit(
      AgreementChange change, LineKey key, UnaryOperator<InvoiceLine.Builder> changed) {
    lines.put(key, changed.apply(InvoiceLine.builder().from(line(change, key))).build());
  }

  private Agreement.Builder copy() {
    return Agreement.builder().from(agreement);
  }

  private static void require(AgreementChange change, boolean isAsBefore) {
    if (!isAsBefore) {
      throw otherwise(change);
    }
  }

  private static IllegalArgumentException otherwise(AgreementChange change) {
    return new IllegalArgumentException(
        change.agreement() + " is not as it was before this: " + change.inWords());
  }
}
