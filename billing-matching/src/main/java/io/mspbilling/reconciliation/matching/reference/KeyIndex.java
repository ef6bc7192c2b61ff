package io.mspbilling.reconciliation.matching.reference;

import java.util.Arrays;

/**
 * Finds all values that were put under a key: a hash table over arrays, as a map of lists would
 * cost more than everything else together. Not safe for writing by several threads.
 */
public final class KeyIndex {

  private int[] heads;
  private String[] keys;
  private int[] values;
  private int[] next;
  private int size;

  public KeyIndex(int expected) {
    int capacity = Math.max(16, Integer.highestOneBit(Math.max(8, expected)) * 2);
    heads = new int[capacity];
    Arrays.fill(heads, -1);
    keys = new String[capacity];
    values = new int[capacity];
    next = new int[capacity];
  }

  /** Puts a value under a key, beside those that are there. */
  public void put(String key, int value) {
    if (size == keys.length) {
      grow();
    }
    int slot = slot(key);
    keys[size] = key;
    values[size] = value;
    next[size] = heads[slot];
    heads[slot] = size++;
  }

  /** The first entry of a key, -1 if there is none; its value is at {@link #value}. */
  public int first(String key) {
    return find(heads[slot(key)], key);
  }

  /** The entry after another one of the same key, -1 if that was the last. */
  public int after(int entry) {
    return find(next[entry], keys[entry]);
  }

  /** The value of an entry. */
  public int value(int entry) {
    return values[entry];
  }

  private int find(int from, String key) {
    int entry = from;
    while (entry >= 0 && !keys[entry].equals(key)) {
      entry = next[entry];
    }
    return entry;
  }

  private int slot(String key) {
    int hash = key.hashCode() * 0x9E3779B9;
    return (hash ^ (hash >>> 15)) & (heads.length - 1);
  }

  private void grow() {
    int capacity = keys.length * 2;
    keys = Arrays.copyOf(keys, capacity);
    values = Arrays.copyOf(values, capacity);
    next = Arrays.copyOf(next, capacity);
    heads = new int[capacity];
    Arrays.fill(heads, -1);
    for (int entry = 0; entry < size; entry++) {
      int slot = slot(keys[entry]);
      next[entry] = heads[slot];
      heads[slot] = entry;
    }
  }
}
