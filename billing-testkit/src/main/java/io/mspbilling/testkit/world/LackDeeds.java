package io.mspbilling.testkit.world;

import io.mspbilling.issuance.PsaFeature;
import io.mspbilling.reconciliation.PostingKind;
import io.mspbilling.testkit.books.InMemoryBooks;
import io.mspbilling.testkit.books.InMemoryBooksBuilder;
import io.mspbilling.testkit.psa.InMemoryPsaBuilder;
import io.mspbilling.testkit.world.Phrases.Phrase;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** What a PSA or the books of a world cannot do at all. */
final class LackDeeds {

  private static final Map<String, Consumer<InMemoryPsaBuilder>> BY_PSA =
      new TreeMap<>(
          Map.of(
              "keeps no balances", psa -> psa.without(PsaFeature.BALANCES),
              "marks invoices as paid, and that is all", InMemoryPsaBuilder::marksPaidOnly,
              "takes no part payments", psa -> psa.without(PsaFeature.PARTIAL_PAYMENTS),
              "takes no payments back", psa -> psa.without(PsaFeature.VOID_PAYMENTS),
              "tells no changes", psa -> psa.without(PsaFeature.CHANGES_SINCE)));

  private static final Map<String, PostingKind> BY_BOOKS =
      new TreeMap<>(
          Map.of(
              "take no reversals", PostingKind.REVERSAL,
              "take no refunds", PostingKind.REFUND));

  static final List<Phrase> PHRASES =
      List.of(
          Phrase.of(
              "the psa (" + String.join("|", BY_PSA.keySet()) + ")", m -> new PsaLacks(m.group(1))),
          Phrase.of(
              "the books (" + String.join("|", BY_BOOKS.keySet()) + ")",
              m -> new BooksLack(m.group(1))));

  /** What may be lacking in a world of the mix. */
  static final List<Deed> ALL =
      Stream.<Deed>concat(
              Stream.of("takes no part payments").map(PsaLacks::new),
              BY_BOOKS.keySet().stream().map(BooksLack::new))
          .toList();

  /** As well, by dice of their own: so no other world becomes another. */
  static final List<Deed> MORE =
      List.of(new PsaLacks("takes no payments back"), new PsaLacks("tells no changes"));

  /** As well, by dice of their own again. */
  static final List<Deed> OF_BALANCES =
      List.of(
          new PsaLacks("keeps no balances"),
          new PsaLacks("marks invoices as paid, and that is all"));

  private LackDeeds() {}

  static void limit(InMemoryPsaBuilder psa, Script script) {
    for (Happening one : script.happenings()) {
      if (one.deed() instanceof PsaLacks lacks) {
        Objects.requireNonNull(BY_PSA.get(lacks.what())).accept(psa);
      }
    }
  }

  static InMemoryBooks books(Script script) {
    InMemoryBooksBuilder books = InMemoryBooks.builder();
    for (Happening one : script.happenings()) {
      if (one.deed() instanceof BooksLack lack) {
        books.without(Objects.requireNonNull(BY_BOOKS.get(lack.what())));
      }
    }
    return books.build();
  }

  /** From the beginning; the day does not matter. */
  record PsaLacks(String what) implements Deed {
    @Override
    public void happen(Town town) {}

    @Override
    public String toString() {
      return "the psa " + what;
    }
  }

  /** From the beginning; the day does not matter. */
  record BooksLack(String what) implements Deed {
    @Override
    public void happen(Town town) {}

    @Override
    public String toString() {
      return "the books " + what;
    }
  }
}
