package io.mspbilling.testkit.quickbooks.internal.company;

import java.util.EnumMap;
import java.util.Map;

/** The properties that each kind of record takes and shows. */
public final class Shapes {
  private static final Map<Kind, Shape> SHAPES = new EnumMap<>(Kind.class);

  static {
    SHAPES.put(Kind.ACCOUNT, NameShapes.ACCOUNT);
    SHAPES.put(Kind.TERM, NameShapes.TERM);
    SHAPES.put(Kind.PAYMENT_METHOD, NameShapes.PAYMENT_METHOD);
    SHAPES.put(Kind.ITEM, NameShapes.ITEM);
    SHAPES.put(Kind.CUSTOMER, NameShapes.CUSTOMER);
    SHAPES.put(Kind.VENDOR, NameShapes.VENDOR);
    SHAPES.put(Kind.INVOICE, TransactionShapes.INVOICE);
    SHAPES.put(Kind.CREDIT_MEMO, TransactionShapes.CREDIT_MEMO);
    SHAPES.put(Kind.JOURNAL_ENTRY, TransactionShapes.JOURNAL_ENTRY);
    SHAPES.put(Kind.SALES_RECEIPT, TransactionShapes.SALES);
    SHAPES.put(Kind.REFUND_RECEIPT, TransactionShapes.CREDIT_MEMO);
    SHAPES.put(Kind.PURCHASE, TransactionShapes.PURCHASE);
    SHAPES.put(Kind.PAYMENT, TransactionShapes.PAYMENT);
    SHAPES.put(Kind.DEPOSIT, TransactionShapes.DEPOSIT);
    SHAPES.put(Kind.COMPANY_INFO, NameShapes.COMPANY_INFO);
    SHAPES.put(Kind.PREFERENCES, NameShapes.PREFERENCES);
  }

  private Shapes() {}

  /** Answers the shape of a kind of record. */
  public static Shape of(Kind kind) {
    Shape shape = SHAPES.get(kind);
    if (shape == null) {
      throw new IllegalStateException("no shape for " + kind);
    }
    return shape;
  }
}
