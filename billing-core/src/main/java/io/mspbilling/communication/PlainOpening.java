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
        + ". You have nothing to do.";
  }

  @Override
  public String paymentFailed(Notice.PaymentFailed notice) {
    return "Our charge of "
        + notice.amount()
        + " to "
        + printable(notice.method())
        + " did not go through."
        + notice
            .nextTry()
            .map(day -> " We will try again on " + day + ".")
            .orElse(" Please pay in another way, or call us.")
        + page("Give another card or account at ", notice.updateAt());
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
        + page("Give it at ", notice.updateAt());
  }

  @Override
  public String refunded(Notice.Refunded notice) {
    return "On "
        + notice.on()
        + " we refunded "
        + notice.amount()
        + notice.method().map(method -> " to " + printable(method)).orElse("")
        + ". It may take some days to show.";
  }

  private static String page(String words, Optional<URI> page) {
    return page.map(address -> "\n\n" + words + address).orElse("");
  }
}
