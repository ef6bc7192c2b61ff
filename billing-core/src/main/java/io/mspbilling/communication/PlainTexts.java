package io.mspbilling.communication;

import io.mspbilling.receivables.Customer;
import io.mspbilling.worklist.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/** Plain English: what is said, the invoices, and who says it. */
final class PlainTexts implements MessageTexts {

  private static final NoticeCases<String> SUBJECT = new PlainSubject();
  private static final NoticeCases<String> OPENING = new PlainOpening();

  private final String sender;

  PlainTexts(String sender) {
    this.sender = Objects.requireNonNull(sender, "sender");
  }

  @Override
  public MessageText of(Customer customer, Notice notice) {
    List<String> parts = new ArrayList<>(List.of(notice.by(OPENING)));
    if (!notice.lines().isEmpty()) {
      parts.add(lines(notice.lines()));
    }
    if (notice instanceof Notice.PaymentDue due) {
      if (!due.also().isEmpty()) {
        parts.add("Also open:");
        parts.add(lines(due.also()));
      }
      if (due.all().size() > 1) {
        parts.add("Total of all invoices listed: " + sums(due.all()));
      }
      due.payAt().ifPresent(page -> parts.add("Pay at " + page));
    }
    parts.add(sender);
    return new MessageText(
        printable(notice.by(SUBJECT)), String.join("\n\n", parts) + "\n", Optional.empty());
  }

  private static String lines(List<OwedLine> lines) {
    return lines.stream()
        .map(
            line ->
                "  invoice "
                    + printable(line.number())
                    + line.dueOn().map(day -> ", due " + day).orElse("")
                    + ": "
                    + line.amount()
                    + line.whyLess().stream()
                        .map(why -> ", " + words(why))
                        .collect(Collectors.joining()))
        .collect(Collectors.joining("\n"));
  }

  private static String words(WhyLess why) {
    return switch (why) {
      case INSTALMENT -> "an instalment";
      case CREDIT -> "after credit";
      case DISPUTE -> "less what is disputed";
    };
  }

  private static String sums(List<OwedLine> lines) {
    return Words.sums(lines.stream().map(OwedLine::amount).toList());
  }

  static String printable(String text) {
    return text.codePoints()
        .map(c -> Character.isISOControl(c) ? ' ' : c)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }
}
