package io.mspbilling.testkit.contract;

import java.util.List;

/** Texts that stores like to spoil. */
final class Texts {

  /** Each of them different from all others, also in upper case and without blanks around. */
  static final List<String> AWKWARD =
      List.of(
          "",
          " ",
          "\u0000",
          "line one\r\nline two\n",
          "\"quoted\" \\ back/slash",
          "{\"json\":[null,1e5]}",
          "null",
          "\t\u0001\u001f\u007f\u0085",
          "Zo\u00eb and Zoe\u0308",
          "I\u0307stanbul \u0131I",
          "\u2028 \u2029 \ufeff \ufffd \uffff",
          "\ud83d\udcb8 \ud800\udc00 \udbff\udfff",
          "\u202eright to left\u202c \u0645\u0631\u062d\u0628\u0627",
          "'; DROP TABLE journal; --",
          "long ".repeat(5_000));

  private Texts() {}
}
