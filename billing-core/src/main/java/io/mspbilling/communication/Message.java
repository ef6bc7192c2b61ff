package io.mspbilling.communication;

import io.mspbilling.journal.EffectKey;
import io.mspbilling.journal.Facts;
import io.mspbilling.receivables.Customer;
import io.mspbilling.receivables.CustomerId;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * A message to a customer, ready to be sent.
 *
 * @param key names this effect; the sender passes it on as message id where it can
 * @param customer whom it is for
 * @param address where it goes: one e-mail address
 * @param copies where the same message goes as well, one e-mail address each; what of them cannot
 *     be delivered keeps nothing back
 * @param step which step of dunning it belongs to
 * @param subject one line
 * @param body plain text
 * @param html the same in HTML, if it has that form too
 */
public record Message(
    EffectKey key,
    CustomerId customer,
    String address,
    List<String> copies,
    String step,
    String subject,
    String body,
    Optional<String> html) {

  /** Longest address accepted, in characters (RFC 5321, path without its brackets). */
  private static final int MAX_ADDRESS_LENGTH = 254;

  private static final String ATOM = "[!-~&&[^.@,;:<>()\\[\\]\\\\\"]]+";
  private static final String LABEL = "[A-Za-z0-9-]+";
  private static final Pattern ADDRESS =
      Pattern.compile(ATOM + "(?:\\." + ATOM + ")*@" + LABEL + "(?:\\." + LABEL + ")*");

  /**
   * @throws IllegalArgumentException if an address is not exactly one (see {@link #isAddress}), or
   *     the subject holds a control character, by which a mail header could be smuggled in
   */
  public Message {
    Objects.requireNonNull(key, "key");
    Objects.requireNonNull(customer, "customer");
    Objects.requireNonNull(step, "step");
    Objects.requireNonNull(body, "body");
    Objects.requireNonNull(html, "html");
    copies = List.copyOf(copies);
    if (!isAddress(address) || !copies.stream().allMatch(Message::isAddress)) {
      throw new IllegalArgumentException("address must be exactly one e-mail address");
    }
    requireOneLine("subject", subject);
  }

  /** A message that is plain text alone. */
  public Message(
      EffectKey key,
      CustomerId customer,
      String address,
      List<String> copies,
      String step,
      String subject,
      String body) {
    this(key, customer, address, copies, step, subject, body, Optional.empty());
  }

  /** A message that goes to one address alone. */
  public Message(
      EffectKey key,
      CustomerId customer,
      String address,
      String step,
      String subject,
      String body) {
    this(key, customer, address, List.of(), step, subject, body);
  }

  /** The same with other copies. */
  public Message withCopies(List<String> copies) {
    return to(address, copies);
  }

  /** The same to others. */
  public Message to(String address, List<String> copies) {
    return new Message(key, customer, address, copies, step, subject, body, html);
  }

  /** The same in HTML too. */
  public Message withHtml(String html) {
    return new Message(key, customer, address, copies, step, subject, body, Optional.of(html));
  }

  /**
   * Whether a text is exactly one plain e-mail address that mail systems take: visible ASCII, one
   * at sign with something on both sides, a domain of letters, digits and hyphens, no dot that
   * stands first, last or beside another in either part; no list, no display name, no quotes.
   */
  public static boolean isAddress(String text) {
    return text.length() <= MAX_ADDRESS_LENGTH && ADDRESS.matcher(text).matches();
  }

  /** Where messages to a customer go, each address once, most wanted first. */
  public static List<String> addresses(Customer customer) {
    return customer.billingEmails().stream()
        .filter(Message::isAddress)
        .filter(new TreeSet<>(String.CASE_INSENSITIVE_ORDER)::add)
        .toList();
  }

  /** The journal's form; the key stands beside it. */
  public Facts facts() {
    return Facts.builder()
        .put("customer", customer)
        .put("address", address)
        .putList("copies", copies, (facts, copy) -> facts.put("address", copy))
        .put("step", step)
        .put("subject", subject)
        .put("body", body)
        .put("html", html)
        .build();
  }

  /** Reads the journal's form. */
  public static Message of(EffectKey key, Facts facts) {
    return new Message(
        key,
        facts.read("customer", CustomerId::parse),
        facts.text("address"),
        facts.list("copies", copy -> copy.text("address")),
        facts.text("step"),
        facts.text("subject"),
        facts.text("body"),
        facts.find("html"));
  }

  private static void requireOneLine(String name, String value) {
    if (value.isBlank() || value.chars().anyMatch(Character::isISOControl)) {
      throw new IllegalArgumentException(name + " must be one line without control characters");
    }
  }
}
