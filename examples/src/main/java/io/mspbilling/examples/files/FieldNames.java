package io.mspbilling.examples.files;

import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The names of fields, whatever capitals a spreadsheet gives them. */
final class FieldNames {
  private static final Map<String, String> BY_LETTERS =
      Stream.of(
              ("id name aliases parent termsDays discountBps discountDays currency code number"
                      + " customer issued due total open po kind discountUntil discountAmount"
                      + " references receivedOn amount payer memo method gatewayRef processor"
                      + " arrivalOn gross fee net bankDeposit entries on payment priorPayment"
                      + " priorAllocations invoice lines undone")
                  .split(" "))
          .collect(Collectors.toMap(name -> name.toLowerCase(Locale.ROOT), Function.identity()));

  private FieldNames() {}

  /** The field that is meant; the name as it stands, if there is none. */
  static String of(String written) {
    return BY_LETTERS.getOrDefault(written.toLowerCase(Locale.ROOT), written);
  }
}
