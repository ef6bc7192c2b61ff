package io.mspbilling.communication;

import io.mspbilling.receivables.Customer;
import java.util.Objects;

/** The same words, with the pages to go on at. */
final class LinkedTexts implements MessageTexts {

  private final MessageTexts texts;
  private final CustomerPages pages;

  LinkedTexts(MessageTexts texts, CustomerPages pages) {
    this.texts = Objects.requireNonNull(texts, "texts");
    this.pages = Objects.requireNonNull(pages, "pages");
  }

  @Override
  public MessageText of(Customer customer, Notice notice) {
    return texts.of(customer, notice.by(new Linked(customer, pages)));
  }

  /** A notice with its page, if it has none yet. */
  private record Linked(Customer customer, CustomerPages pages) implements NoticeCases<Notice> {

    @Override
    public Notice paymentDue(Notice.PaymentDue notice) {
      return new Notice.PaymentDue(
          notice.template(),
          notice.subject(),
          notice.opening(),
          notice.lines(),
          notice.also(),
          notice
              .payAt()
              .or(
                  () ->
                      pages.toPay(
                          customer,
                          notice.all().stream().map(OwedLine::number).distinct().toList())));
    }

    @Override
    public Notice chargeAhead(Notice.ChargeAhead notice) {
      return notice;
    }

    @Override
    public Notice paymentFailed(Notice.PaymentFailed notice) {
      return new Notice.PaymentFailed(
          notice.amount(),
          notice.method(),
          notice.isReturned(),
          notice.receiptFor(),
          notice.after(),
          notice.after() instanceof AfterFailure.Open
              ? notice.updateAt()
              : notice.updateAt().or(() -> pages.toUpdate(customer)),
          notice.lines());
    }

    @Override
    public Notice paymentReceived(Notice.PaymentReceived notice) {
      return notice;
    }

    @Override
    public Notice cardExpiring(Notice.CardExpiring notice) {
      return new Notice.CardExpiring(
          notice.method(), notice.expires(), notice.updateAt().or(() -> pages.toUpdate(customer)));
    }

    @Override
    public Notice refunded(Notice.Refunded notice) {
      return notice;
    }
  }
}
