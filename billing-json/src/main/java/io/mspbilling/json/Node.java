package io.mspbilling.json;

import io.mspbilling.money.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One record of a vendor as it came: a bounded tree whose fields are named once, where they are
 * read. Immutable; safe for any number of threads. Prints where it is, never what it holds.
 *
 * <pre>{@code
 * Node invoice = Json.standard().tree(document).as("invoice");
 * Money total = invoice.requiredMoney("total", usd);
 * Optional<String> city = invoice.node("billTo").text("city");
 * }</pre>
 *
 * <p>Vendors send {@code null} or a blank text for "nothing"; it counts as absent everywhere, and
 * an absent record has no fields. {@code required…} methods refuse what is absent; the others
 * answer empty. Every method that reads throws {@link JsonProblem} with kind {@code MISSING} or
 * {@code INVALID} and the path of the field, as in {@code invoice[10423].billTo.city}, never with
 * the data.
 *
 * <p>The tree does not depend on JSON: what is named a record, a list or a text here may have been
 * XML.
 */
public final class Node {
  private static final int NO_INDEX = -1;
  private static final Node NONE = new Node(null, "$", NO_INDEX, null, null);

  private final @Nullable Node parent;
  private final String name;
  private final int index;
  private final @Nullable Tree tree;
  private final @Nullable FieldWatch watch;

  private Node(
      @Nullable Node parent,
      String name,
      int index,
      @Nullable Tree tree,
      @Nullable FieldWatch watch) {
    this.parent = parent;
    this.name = name;
    this.index = index;
    this.tree = tree;
    this.watch = watch;
  }

  static Node root(@Nullable Tree tree) {
    return new Node(null, "$", NO_INDEX, tree, null);
  }

  /** A record without any field. */
  public static Node none() {
    return NONE;
  }

  /**
   * The same record, named in problems by its kind and its field {@code id}: {@code invoice[7]}.
   */
  public Node as(String kind) {
    return as(kind, "id");
  }

  /** As {@link #as(String)}, for records that hold their id in another field. */
  public Node as(String kind, String idField) {
    Objects.requireNonNull(kind, "kind");
    Tree id = tree instanceof Tree.Members members ? members.get(idField) : null;
    String text = id instanceof Tree.Scalar scalar ? scalar.text() : "?";
    return named(kind + "[" + text + "]");
  }

  /** The same record, called so in problems. */
  public Node named(String name) {
    return new Node(null, Objects.requireNonNull(name, "name"), NO_INDEX, tree, watch);
  }

  /** The same record, and whoever is told what is asked for in it. */
  public Node watchedBy(FieldWatch watch) {
    return new Node(parent, name, index, tree, Objects.requireNonNull(watch, "watch"));
  }

  /** Whether there is anything. */
  public boolean isPresent() {
    return tree != null && !(tree instanceof Tree.Scalar scalar && scalar.isBlank());
  }

  /** Whether this is a list, be it empty. */
  public boolean isList() {
    return tree instanceof Tree.Items;
  }

  /** The names of the record's fields in the vendor's order; empty for anything but a record. */
  public List<String> names() {
    return tree instanceof Tree.Members members ? members.names() : List.of();
  }

  /** Whether a field is there and is neither {@code null} nor blank. */
  public boolean has(String field) {
    return at(field).isPresent();
  }

  /** What form this itself has; never {@link FieldForm#ABSENT}. */
  public FieldForm form() {
    return tree == null ? FieldForm.NOTHING : tree.form();
  }

  /** This itself if it is a text, be it blank, or a number or flag as it stands in the document. */
  public Optional<String> value() {
    return tree instanceof Tree.Scalar scalar ? Optional.of(scalar.text()) : Optional.empty();
  }

  /** What form a field has. */
  public FieldForm form(String field) {
    if (!(tree instanceof Tree.Members members) || !members.has(field)) {
      return FieldForm.ABSENT;
    }
    Tree value = members.get(field);
    return value == null ? FieldForm.NOTHING : value.form();
  }

  /** What a field holds, of whatever kind; nothing if it is absent. */
  public Node at(String field) {
    if (tree instanceof Tree.Members members) {
      return new Node(this, field, NO_INDEX, members.get(field), watch);
    }
    if (isPresent()) {
      throw new JsonProblem(JsonProblem.Kind.INVALID, path(), "must be a record, got " + noun());
    }
    return new Node(this, field, NO_INDEX, null, watch);
  }

  /** A record inside this one; one without fields if it is absent. */
  public Node node(String field) {
    Node child = asked(field, FieldWatch.Kind.RECORD);
    if (child.isPresent() && !(child.tree instanceof Tree.Members)) {
      throw invalid(field, "must be a record, got " + child.noun());
    }
    return child;
  }

  /** A record inside this one that is there. */
  public Node requiredNode(String field) {
    Node node = node(field);
    if (!node.isPresent()) {
      throw missing(field);
    }
    return node;
  }

  /** The records of a list inside this one, none of them absent; an absent list is empty. */
  public List<Node> list(String field) {
    Node list = asked(field, FieldWatch.Kind.LIST);
    if (!list.isPresent()) {
      return List.of();
    }
    if (!(list.tree instanceof Tree.Items)) {
      throw invalid(field, "must be a list, got " + list.noun());
    }
    List<Node> elements = list.elements();
    for (int i = 0; i < elements.size(); i++) {
      if (!elements.get(i).isPresent()) {
        throw missing(field + "[" + i + "]");
      }
    }
    return elements;
  }

  /** The texts of a list inside this one, those that say nothing left out. */
  public List<String> texts(String field) {
    Node list = asked(field, FieldWatch.Kind.LIST);
    if (!list.isPresent()) {
      return List.of();
    }
    List<String> texts = new ArrayList<>();
    for (Node element : list.elements()) {
      if (element.isPresent()) {
        if (!(element.tree instanceof Tree.Scalar scalar)) {
          throw new JsonProblem(
              JsonProblem.Kind.INVALID, element.path(), "must be a text, got " + element.noun());
        }
        texts.add(scalar.text());
      }
    }
    return texts;
  }

  /**
   * The elements, if this is a list; absent ones are among them, so that one that cannot be read
   * never costs the others.
   */
  public List<Node> elements() {
    if (!(tree instanceof Tree.Items items)) {
      throw new JsonProblem(
          isPresent() ? JsonProblem.Kind.INVALID : JsonProblem.Kind.MISSING,
          path(),
          "there must be a list");
    }
    List<Node> elements = new ArrayList<>(items.elements().size());
    for (Tree element : items.elements()) {
      elements.add(new Node(this, "", elements.size(), element, watch));
    }
    return elements;
  }

  /** A text as it is; a number or flag exactly as it stands in the document. */
  public Optional<String> text(String field) {
    return Optional.ofNullable(scalar(field)).filter(text -> !text.isBlank());
  }

  /**
   * A text that is one of a vendor's words. Another one is delivered as it is, as vendors add words
   * to their lists, and told to whoever watches.
   *
   * @param words those that are known
   */
  public Optional<String> word(String field, Set<String> words) {
    Optional<String> word = text(field);
    if (watch != null && word.isPresent() && !words.contains(word.get())) {
      watch.unusual(this, field, word.get());
    }
    return word;
  }

  /** As {@link #text}, but a blank text is what it is; for formats of our own. */
  public Optional<String> exactText(String field) {
    return Optional.ofNullable(scalar(field));
  }

  /** As {@link #text}, and there. */
  public String requiredText(String field) {
    return present(text(field), field);
  }

  /** An amount, rounded only in so far as the noise of binary floats is cut: see {@link #money}. */
  public Money requiredMoney(String field, Currency currency) {
    return present(money(field, currency), field);
  }

  /**
   * An amount, exact to the currency's minor unit; finer amounts are refused, not rounded. What is
   * off by less than a ten-thousandth of the minor unit is the noise of binary floats: {@code
   * 100.00000000000001} is USD 100.00.
   */
  public Optional<Money> money(String field, Currency currency) {
    return money(field, currency, RoundingMode.UNNECESSARY);
  }

  /**
   * An amount from a field that is documented to be finer than the currency, rounded as told.
   *
   * @param rounding {@link RoundingMode#UNNECESSARY} refuses what would have to be rounded
   */
  public Optional<Money> money(String field, Currency currency, RoundingMode rounding) {
    return read(field, Form.money(currency, rounding));
  }

  /**
   * An amount that was made of what was read, as money.
   *
   * @param field the field to blame if it cannot be
   * @param rounding applied after the noise of binary floats is cut
   */
  public Money money(String field, BigDecimal amount, Currency currency, RoundingMode rounding) {
    try {
      return Numbers.money(amount, currency, rounding);
    } catch (ArithmeticException | IllegalArgumentException e) {
      throw invalid(field, Form.money(currency, rounding).need());
    }
  }

  /**
   * A decimal number, bounded as {@link io.mspbilling.money.BoundedDecimal} says; digits beyond the
   * 18th after the point, which only binary floats have, are rounded off.
   */
  public Optional<BigDecimal> decimal(String field) {
    return read(field, Form.DECIMAL);
  }

  /** As {@link #decimal}, and there. */
  public BigDecimal requiredDecimal(String field) {
    return present(decimal(field), field);
  }

  /** A whole number that fits in a {@code long}; {@code 12.0} counts as 12. */
  public Optional<Long> integer(String field) {
    return read(field, Form.INTEGER);
  }

  /** As {@link #integer}, and there. */
  public long requiredInteger(String field) {
    return present(integer(field), field);
  }

  /** {@code true} or {@code false} in any case. */
  public Optional<Boolean> flag(String field) {
    return read(field, Form.FLAG);
  }

  /** As {@link #flag}, and there. */
  public boolean requiredFlag(String field) {
    return present(flag(field), field);
  }

  /**
   * A calendar date from {@code yyyy-MM-dd} or from a date-time, whose date is taken as it is
   * written, without any zone conversion; from 1970-01-01 to 2200-12-31.
   */
  public Optional<LocalDate> date(String field) {
    return read(field, Form.DATE);
  }

  /** As {@link #date}, and there. */
  public LocalDate requiredDate(String field) {
    return present(date(field), field);
  }

  /** An instant in ISO form with {@code Z} or an offset; from 1970-01-01 to 2200-12-31. */
  public Optional<Instant> instant(String field) {
    return read(field, Form.INSTANT);
  }

  /**
   * As {@link #instant(String)}, for vendors that leave the zone out.
   *
   * @param zoneIfAbsent zone of a text without offset, as the vendor documents it
   */
  public Optional<Instant> instant(String field, ZoneId zoneIfAbsent) {
    return read(field, Form.instant(zoneIfAbsent));
  }

  /** As {@link #instant(String)}, and there. */
  public Instant requiredInstant(String field) {
    return present(instant(field), field);
  }

  /** An ISO 4217 currency that has a minor unit; lower case is accepted. */
  public Optional<Currency> currency(String field) {
    return read(field, Form.CURRENCY);
  }

  /** As {@link #currency}, and there. */
  public Currency requiredCurrency(String field) {
    return present(currency(field), field);
  }

  /** A problem of your own finding: the field is there but cannot be right. */
  public JsonProblem invalid(String field, String remedy) {
    return new JsonProblem(JsonProblem.Kind.INVALID, path() + "." + field, remedy);
  }

  /** A problem of your own finding: the field has to be there. */
  public JsonProblem missing(String field) {
    return new JsonProblem(JsonProblem.Kind.MISSING, path() + "." + field, "missing, but required");
  }

  /** What is there, or a problem that says that the field has to be. */
  public <T> T present(Optional<T> value, String field) {
    return value.orElseThrow(() -> missing(field));
  }

  /** Where this is, as in {@code invoice[10423].lines[3]}. */
  public String path() {
    String above = parent == null ? "" : parent.path();
    if (index >= 0) {
      return above + "[" + index + "]";
    }
    return parent == null ? name : above + "." + name;
  }

  private Node asked(String field, FieldWatch.Kind kind) {
    Node child = at(field);
    if (watch != null) {
      watch.asked(this, field, kind);
    }
    return child;
  }

  private @Nullable String scalar(String field) {
    if (watch != null) {
      watch.asked(this, field, FieldWatch.Kind.VALUE);
    }
    Tree value = tree instanceof Tree.Members members ? members.get(field) : at(field).tree;
    if (value == null) {
      return null;
    }
    if (value instanceof Tree.Scalar scalar) {
      return scalar.text();
    }
    throw invalid(field, "must be a single value, got " + value.noun());
  }

  private <T> Optional<T> read(String field, Form<T> form) {
    return form.read(scalar(field), this, field);
  }

  private String noun() {
    return tree == null ? "nothing" : tree.noun();
  }

  /** The path. */
  @Override
  public String toString() {
    return path();
  }
}
