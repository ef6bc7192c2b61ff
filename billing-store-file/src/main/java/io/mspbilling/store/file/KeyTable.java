package io.mspbilling.store.file;

import java.util.ArrayList;
import java.util.List;

/**
 * Which entries may have a unique key, by fingerprints of the keys: at most 36 bytes a key, however
 * long it is. Two keys may share a fingerprint, so whoever asks must look at the entries.
 *
 * <p>Open addressing with linear probing; nothing is ever taken out.
 */
final class KeyTable {

  private static final int SMALLEST = 16;

  private long[] fingerprints;

  /** The entry of each slot; 0 if the slot is free. */
  private int[] sequences;

  private int size;

  private KeyTable(int slots) {
    fingerprints = new long[slots];
    sequences = new int[slots];
  }

  static KeyTable empty() {
    return new KeyTable(SMALLEST);
  }

  static KeyTable withRoomFor(int keys) {
    int slots = SMALLEST;
    while (isFull(keys, slots)) {
      slots *= 2;
    }
    return new KeyTable(slots);
  }

  /** What is done with each key. */
  interface Visitor {
    void visit(long fingerprint, int sequence);
  }

  int size() {
    return size;
  }

  /** Remembers that an entry has a key with this fingerprint. */
  void add(long fingerprint, long sequence) {
    if (isFull(size + 1, sequences.length)) {
      grow();
    }
    put(fingerprint, Math.toIntExact(sequence));
  }

  /** The entries of which the keys have this fingerprint: none or one, save by chance. */
  List<Long> candidates(long fingerprint) {
    List<Long> found = List.of();
    for (int slot = first(fingerprint); sequences[slot] != 0; slot = next(slot)) {
      if (fingerprints[slot] == fingerprint) {
        found = found.isEmpty() ? new ArrayList<>() : found;
        found.add((long) sequences[slot]);
      }
    }
    return found;
  }

  /** Shows all keys, in no order. */
  void forEach(Visitor visitor) {
    for (int slot = 0; slot < sequences.length; slot++) {
      if (sequences[slot] != 0) {
        visitor.visit(fingerprints[slot], sequences[slot]);
      }
    }
  }

  private void put(long fingerprint, int sequence) {
    int slot = first(fingerprint);
    while (sequences[slot] != 0) {
      slot = next(slot);
    }
    fingerprints[slot] = fingerprint;
    sequences[slot] = sequence;
    size++;
  }

  private void grow() {
    KeyTable larger = new KeyTable(Math.multiplyExact(sequences.length, 2));
    forEach(larger::put);
    fingerprints = larger.fingerprints;
    sequences = larger.sequences;
  }

  private int first(long fingerprint) {
    return (int) fingerprint & (sequences.length - 1);
  }

  private int next(int slot) {
    return (slot + 1) & (sequences.length - 1);
  }

  /** Whether so many keys would leave less than a third of the slots free. */
  private static boolean isFull(int keys, int slots) {
    return keys > slots / 3 * 2;
  }
}
