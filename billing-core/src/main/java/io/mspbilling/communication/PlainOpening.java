package io.mspbilling.communication;

import static io.mspbilling.communication.PlainTexts.printable;

import java.net.URI;
import java.util.Optional;

/** What is said, in plain English. */
final class PlainOpening implements NoticeCases<String> {

  @Override
  public String paymentDue(Notice.PaymentDue notice) {
    return notice.opening();
  }

  @Override
  public String chargeAhead(Notice.ChargeAhead notice) {
    return "As agreed, we will charge "
        + notice.amount()
        + " to "
        + printable(notice.method())
        + " on "
        + notice.on()
        + notice.insteadOf().map(day -> ", and not on " + day + " as we told you before").orElse("")
        + (notice.isMore() ? ". That is another amount than we told you before" : "")
        + ". You do not need to do anything.";
  }

  @Override
  public String paymentFailed(Notice.PaymentFailed notice) {
    String failed = notice.amount() + " to " + printable(notice.method());
    return (notice.isReturned()
            ? "The bank returned our debit of " + failed + "."
            : "Our charge of " + failed + " did not go through.")
        + notice
            .receiptFor()
            .map(day -> " Our receipt for the payment of " + day + " no longer stands.")
            .orElse("")
        + after(notice)
        + page("Give another card or account at ", notice.updateAt());
  }

  private static String after(Notice.PaymentFailed notice) {
    if (notice.after() instanceof AfterFailure.Again again) {
      return " We will try again on "
          + again.on()
          + notice.anotherAmount().map(amount -> ", with " + amount).orElse("")
          + ".";
    }
    return notice.after() instanceof AfterFailure.Asked
        ? " We will not try again by ourselves. Please pay in another way."
        : " We only let you know: this message asks you for nothing.";
  }

  @Override
  public String paymentReceived(Notice.PaymentReceived notice) {
    return "Thank you: we received "
        + notice.amount()
        + notice.method().map(method -> " by " + printable(method)).orElse("")
        + " on "
        + notice.on()
        + ".";
  }

  @Override
  public String cardExpiring(Notice.CardExpiring notice) {
    return printable(notice.method())
        + " expires in "
        + notice.expires()
        + ". Please give us another card before then."
        + notice
            .updateAt()
            .map(page -> "\n\nGive it at " + page)
            .orElse(" Never send card details by e-mail: ask us for a safe way to give them.");
  }

  @Override
  public String refunded(Notice.Refunded notice) {
    return "On "
        + notice.on()
        + " we refunded "
        + notice.amount()
        + notice.method().map(method -> " to " + printable(method)).orElse("")
        + ". It may take some days to arrive.";
  }

  private static String page(String words, Optional<URI> page) {
    return page.map(address -> "\n\n" + words + address).orElse("");
  }
}
