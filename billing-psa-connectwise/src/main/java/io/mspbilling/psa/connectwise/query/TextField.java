package io.mspbilling.psa.connectwise.query;

import java.util.Collection;

/**
 * A field that holds a text. The vendor compares without regard to case. Values may hold anything
 * but control characters. Immutable.
 */
public final class TextField extends Field {

  TextField(String path) {
    super(path);
  }

  /**
   * The field is this text.
   *
   * @throws IllegalArgumentException if the text holds a {@code *}, which the vendor reads as "any
   *     text" here, or a control character. Ask by id, or say {@link #like} if you mean a pattern
   */
  public Condition equalTo(String value) {
    return compare(Operator.EQUAL, Literals.exact(value));
  }

  /**
   * The field holds this text somewhere.
   *
   * @throws IllegalArgumentException as {@link #equalTo}
   */
  public Condition contains(String value) {
    return compare(Operator.CONTAINS, Literals.part(value));
  }

  /**
   * The field fits a pattern, in which {@code *} stands for any text and {@code %} may too.
   *
   * @throws IllegalArgumentException if it holds a control character
   */
  public Condition like(String pattern) {
    return compare(Operator.LIKE, Literals.pattern(pattern));
  }

  /**
   * The field is one of these texts.
   *
   * @throws IllegalArgumentException if there is none, or one is as {@link #equalTo} refuses it
   */
  public Condition in(Collection<String> values) {
    return member(values.stream().map(Literals::exact).toList());
  }
}
