package io.mspbilling.messages;

import io.mspbilling.communication.AfterFailure;
import io.mspbilling.communication.Notice;
import io.mspbilling.communication.NoticeCases;
import io.mspbilling.communication.OwedLine;
import io.mspbilling.money.Money;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The values that the words of a notice may use, as its language writes them. */
final class NoticeValues implements NoticeCases<Map<String, String>> {

  private final Formats formats;

  NoticeValues(Formats formats) {
    this.formats = formats;
  }

  @Override
  public Map<String, String> paymentDue(Notice.PaymentDue notice) {
    OwedLine oldest = notice.lines().get(0);
    long count = notice.lines().stream().map(OwedLine::number).distinct().count();
    List<Money> amounts = notice.lines().stream().map(OwedLine::amount).toList();
    return Map.of(
        "number", oldest.number(),
        "others", String.valueOf(count - 1),
        "count", String.valueOf(count),
        "several", count > 1 ? "yes" : "",
        "total", formats.sums(amounts),
        "dueOn", oldest.dueOn().map(formats::day).orElse(""));
  }

  @Override
  public Map<String, String> chargeAhead(Notice.ChargeAhead notice) {
    return Map.of(
        "amount", formats.money(notice.amount()),
        "day", formats.day(notice.on()),
        "before", notice.insteadOf().map(formats::day).orElse(""),
        "more", notice.isMore() ? "yes" : "",
        "method", notice.method());
  }

  @Override
  public Map<String, String> paymentFailed(Notice.PaymentFailed notice) {
    return Map.of(
        "amount", formats.money(notice.amount()),
        "method", notice.method(),
        "returned", notice.isReturned() ? "yes" : "",
        "receipt", notice.receiptFor().map(formats::day).orElse(""),
        "next", notice.again().map(again -> formats.day(again.on())).orElse(""),
        "nextAmount", notice.anotherAmount().map(formats::money).orElse(""),
        "asks", notice.after() instanceof AfterFailure.Asked ? "yes" : "",
        "pageToUpdate", notice.updateAt().isPresent() ? "yes" : "");
  }

  @Override
  public Map<String, String> paymentReceived(Notice.PaymentReceived notice) {
    return Map.of(
        "amount", formats.money(notice.amount()),
        "day", formats.day(notice.on()),
        "method", notice.method().orElse(""));
  }

  @Override
  public Map<String, String> cardExpiring(Notice.CardExpiring notice) {
    return Map.of(
        "method", notice.method(),
        "month", formats.month(notice.expires()),
        "pageToUpdate", notice.updateAt().isPresent() ? "yes" : "");
  }

  @Override
  public Map<String, String> refunded(Notice.Refunded notice) {
    return Map.of(
        "amount", formats.money(notice.amount()),
        "day", formats.day(notice.on()),
        "method", notice.method().orElse(""));
  }

  /** With what every message may name. */
  static Map<String, String> with(Map<String, String> own, String customer, Brand brand) {
    Map<String, String> all = new LinkedHashMap<>(own);
    all.put("customer", customer);
    all.put("sender", brand.name());
    all.put("phone", brand.phone().orElse(""));
    return all;
  }
}
