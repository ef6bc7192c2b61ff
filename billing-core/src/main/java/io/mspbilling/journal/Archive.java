package io.mspbilling.journal;

import java.util.Collection;
import java.util.Map;

/**
 * Takes down what a state knows, or brings it back: whoever is {@link Kept} names its parts once,
 * in one order, for both ways. Values keep the order of their collection. Not for implementing
 * elsewhere.
 */
public interface Archive {

  /** Keeps the values of a collection; brings them back into it, which is empty then. */
  <T> void values(String part, Collection<T> values, Form<T> form);

  /** Keeps a map; brings its entries back into it, which is empty then. */
  <K, V> void map(String part, Map<K, V> map, Form<K> keys, Form<V> values);
}
