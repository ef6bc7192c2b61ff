package io.mspbilling.messages;

import io.mspbilling.communication.Notice;
import io.mspbilling.communication.NoticeCases;
import io.mspbilling.communication.OwedLine;
import io.mspbilling.money.Money;
import java.net.URI;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a message shows beside its words.
 *
 * @param facts each a label and a value, the weightiest first
 * @param button where to go on, if there is such a page
 */
record Figures(List<Fact> facts, Optional<Button> button) {

  Figures {
    facts = List.copyOf(facts);
  }

  record Fact(String label, String value) {}

  record Button(String label, URI page) {}

  /** The figures of each kind of notice. */
  record Of(Labels labels, Formats formats) implements NoticeCases<Figures> {

    @Override
    public Figures paymentDue(Notice.PaymentDue notice) {
      List<Money> amounts = notice.all().stream().map(OwedLine::amount).toList();
      String label = amounts.size() > 1 ? "total" : "amount";
      return new Figures(
          List.of(fact(label, formats.sums(amounts))), button("pay", notice.payAt()));
    }

    @Override
    public Figures chargeAhead(Notice.ChargeAhead notice) {
      return moved(notice.amount(), notice.on(), Optional.of(notice.method()));
    }

    @Override
    public Figures paymentFailed(Notice.PaymentFailed notice) {
      List<Fact> facts = new ArrayList<>();
      facts.add(fact("amount", formats.money(notice.amount())));
      facts.add(fact("method", notice.method()));
      notice.again().ifPresent(again -> facts.add(fact("next", formats.day(again.on()))));
      return new Figures(facts, button("update", notice.updateAt()));
    }

    @Override
    public Figures paymentReceived(Notice.PaymentReceived notice) {
      return moved(notice.amount(), notice.on(), notice.method());
    }

    @Override
    public Figures cardExpiring(Notice.CardExpiring notice) {
      return new Figures(
          List.of(
              fact("method", notice.method()), fact("expires", formats.month(notice.expires()))),
          button("update", notice.updateAt()));
    }

    @Override
    public Figures refunded(Notice.Refunded notice) {
      return moved(notice.amount(), notice.on(), notice.method());
    }

    private Figures moved(Money amount, LocalDate on, Optional<String> method) {
      List<Fact> facts = new ArrayList<>();
      facts.add(fact("amount", formats.money(amount)));
      facts.add(fact("day", formats.day(on)));
      method.ifPresent(known -> facts.add(fact("method", known)));
      return new Figures(facts, Optional.empty());
    }

    private Fact fact(String label, String value) {
      return new Fact(labels.of(label), OneLine.of(value));
    }

    private Optional<Button> button(String label, Optional<URI> page) {
      return page.map(address -> new Button(labels.of(label), address));
    }
  }
}
