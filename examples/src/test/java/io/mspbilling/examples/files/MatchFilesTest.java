package io.mspbilling.examples.files;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The engine on a folder of exports. */
class MatchFilesTest {
  private static final List<String> CUSTOMERS =
      List.of(
          "{'id':'c1','name':'Acme Dental, LLC','aliases':['ACME DNTL'],'parent':null,"
              + "'termsDays':30,'discountBps':200,'discountDays':10,'currency':'USD','code':'A1'}",
          "{'id':'c2','name':'Muller Bakery','currency':'USD'}");
  private static final List<String> INVOICES =
      List.of(
          "{'id':'i1','number':'LO-000731','customer':'c1','issued':'2026-05-01','total':10000,"
              + "'open':10000,'currency':'USD','po':'PO-77','kind':'invoice','colour':'red'}",
          "{'id':'i2','number':'2026/0412','customer':'c2','issued':'2026-05-02',"
              + "'due':'2026-06-01','total':5050,'open':5050,'currency':'USD'}",
          "{'id':'i3','number':'2026/0413','customer':'c2','issued':'2026-05-02',"
              + "'due':'2026-06-01','total':900,'open':900,'currency':'USD','kind':'credit_memo'}",
          "{'id':'i4','number':'2026/0414','customer':'c2','issued':'2026-05-02',"
              + "'due':'2026-06-01','total':800,'open':800,'currency':'USD'}",
          "{'id':'i5','number':'2026/0415','customer':'c2','issued':'2026-05-02',"
              + "'due':'2026-06-01','total':800,'open':800,'currency':'USD'}");
  private static final List<String> PAYMENTS =
      List.of(
          "{'id':'p1','receivedOn':'2026-05-08','amount':9800,'currency':'USD',"
              + "'payer':'ACME DNTL','memo':'LO-0731','method':'check'}",
          "{'id':'p2','receivedOn':'2026-05-20','amount':4150,'currency':'USD',"
              + "'payer':'MULLER BAKERY','memo':'2026/0412 less 2026/0413'}",
          "{'id':'p3','receivedOn':'2026-05-21','amount':800,'currency':'USD',"
              + "'payer':'MULLER BAKERY','memo':''}");

  private Path in;
  private Path out;

  @BeforeEach
  void folders(@TempDir Path folder) throws IOException {
    in = Files.createDirectory(folder.resolve("in"));
    out = folder.resolve("out");
  }

  private void write(String name, List<String> lines) throws IOException {
    Files.write(in.resolve(name), lines.stream().map(line -> line.replace('\'', '"')).toList());
  }

  private void ledger() throws IOException {
    write("customers.jsonl", CUSTOMERS);
    write("invoices.jsonl", INVOICES);
    write("payments.jsonl", PAYMENTS);
  }

  private String run() throws IOException {
    ByteArrayOutputStream printed = new ByteArrayOutputStream();
    MatchFiles.run(in, out, new PrintStream(printed, true, UTF_8));
    return printed.toString(UTF_8);
  }

  private List<String> written(String name) throws IOException {
    return Files.readAllLines(out.resolve(name)).stream()
        .map(line -> line.replace('"', '\''))
        .toList();
  }

  @Test
  void whatPaysForWhatIsWrittenLineByLine() throws IOException {
    ledger();

    String printed = run();

    assertThat(printed)
        .contains(
            "read 2 customers, 5 invoices, 3 payments; 0 lines rejected",
            "applied 2 payments (USD 139.50)",
            "left 1 payments (USD 8.00)",
            "1 AMBIGUOUS_IDENTITY");
    assertThat(written("decisions.jsonl"))
        .hasSize(5)
        .anySatisfy(
            line ->
                assertThat(line)
                    .startsWith("{'payment':'p1','invoice':'i1','amount':9800,")
                    .contains(
                        "'status':'auto'", "'deviation':200,'deviationKind':'early_discount'"))
        .anySatisfy(
            line ->
                assertThat(line)
                    .startsWith("{'payment':'p2','invoice':'i2','amount':5050,")
                    .contains("'evidence':'invoices_named'"))
        .anySatisfy(
            line -> assertThat(line).startsWith("{'payment':'p2','invoice':'i3','amount':-900,"))
        .anySatisfy(
            line ->
                assertThat(line)
                    .startsWith("{'payment':'p3','invoice':'i4','amount':800,")
                    .contains("'status':'suggest'", "'rank':1"))
        .anySatisfy(
            line ->
                assertThat(line)
                    .startsWith("{'payment':'p3','invoice':'i5','amount':800,")
                    .contains("'status':'suggest'", "'rank':2"));
    assertThat(written("exceptions.jsonl"))
        .singleElement()
        .asString()
        .startsWith(
            "{'payment':'p3','reason':'ambiguous_identity','amount':800,'currency':'USD',"
                + "'customer':'c2','facts':")
        .contains("'remedy':");
    assertThat(written("rejected.jsonl")).isEmpty();
  }

  @Test
  void aBadLineIsRejectedByFileLineAndFieldAndStopsNothing() throws IOException {
    ledger();
    List<String> payments = new ArrayList<>(PAYMENTS);
    payments.add(0, "{'id':'p0','receivedOn':'2026-13-08','amount':9800,'currency':'USD'}");
    payments.add("{'id':'p4','receivedOn':'2026-05-08','amount':0,'currency':'USD'}");
    payments.add("{'id':'p5','receivedOn':'2026-05-08','amount':1.5,'currency':'USD'}");
    payments.add("{'id':'p1','receivedOn':'2026-05-08','amount':1,'currency':'USD'}");
    payments.add("half {");
    payments.add("[1]");
    write("payments.jsonl", payments);

    assertThat(run()).contains("3 payments; 6 lines rejected");

    assertThat(written("rejected.jsonl"))
        .satisfiesExactly(
            line -> assertThat(line).contains("'line':1,'field':'receivedOn'"),
            line -> assertThat(line).contains("'line':5,", "must be positive"),
            line -> assertThat(line).contains("'line':6,'field':'amount'", "whole number"),
            line -> assertThat(line).contains("'line':7,'field':'id'", "stands in a line before"),
            line -> assertThat(line).contains("'line':8,", "malformed", "'text':'half {'"),
            line -> assertThat(line).contains("'line':9,", "one record"));
  }

  @Test
  void theOrderOfLinesAndTheLocaleChangeNothing() throws IOException {
    ledger();
    run();
    byte[] decisions = Files.readAllBytes(out.resolve("decisions.jsonl"));
    byte[] exceptions = Files.readAllBytes(out.resolve("exceptions.jsonl"));
    List<String> invoices = new ArrayList<>(INVOICES);
    List<String> payments = new ArrayList<>(PAYMENTS);
    Collections.reverse(invoices);
    Collections.reverse(payments);
    write("invoices.jsonl", invoices);
    write("payments.jsonl", payments);
    Locale before = Locale.getDefault();
    for (String tag : List.of("tr-TR", "ar-SA", "th-TH")) {
      Locale.setDefault(Locale.forLanguageTag(tag));
      try {
        assertThat(run()).contains("read 2 customers");
      } finally {
        Locale.setDefault(before);
      }
      assertThat(out.resolve("decisions.jsonl")).hasBinaryContent(decisions);
      assertThat(out.resolve("exceptions.jsonl")).hasBinaryContent(exceptions);
    }
  }

  @Test
  void tablesAreReadAsWell() throws IOException {
    write(
        "customers.csv", List.of("id,name,aliases", "c1,\"Acme \"\"Dental\"\", LLC\",ACME D | AD"));
    String table =
        """
        id,number,customer,issued,due,open,currency
        i1,1001,c1,2026-05-01,2026-05-31,10000,USD
        i2,1002,c1,2026-05-01,,700,USD
        """;
    Files.writeString(in.resolve("invoices.csv"), "\uFEFF" + table.replace("\n", "\r\n"));
    write(
        "payments.csv",
        List.of(
            "id,receivedOn,amount,currency,payer,memo",
            "p1,2026-05-08,10000,USD,ACME D,\"1001,",
            "please\"",
            "p2,2026-05-08,1.5,USD,,"));

    run();

    assertThat(written("decisions.jsonl"))
        .singleElement()
        .asString()
        .startsWith("{'payment':'p1','invoice':'i1','amount':10000,");
    assertThat(written("rejected.jsonl"))
        .singleElement()
        .asString()
        .startsWith("{'file':'payments.csv','line':4,'field':'amount',");
  }

  /** As spreadsheets write them where a comma is a decimal point, with capitals of their own. */
  @ParameterizedTest
  @ValueSource(strings = {";", "\t"})
  void tablesMayHaveOtherSignsBetweenCells(String sign) throws IOException {
    write(
        "customers.csv",
        List.of("ID,Name".replace(",", sign), "c1,Acme Dental".replace(",", sign)));
    write("invoices.jsonl", INVOICES);
    write(
        "payments.csv",
        List.of(
            "ID,ReceivedOn,Amount,Currency,Payer,Memo".replace(",", sign),
            "p1|2026-05-20|10000|USD|Acme Dental|LO-000731, thanks".replace("|", sign)));

    run();

    assertThat(written("rejected.jsonl")).isEmpty();
    assertThat(written("decisions.jsonl"))
        .singleElement()
        .asString()
        .startsWith("{'payment':'p1','invoice':'i1','amount':10000,");
  }

  @Test
  void aCellTooManyIsRejectedAndABracketIsText() throws IOException {
    write("customers.jsonl", CUSTOMERS);
    write("invoices.jsonl", INVOICES);
    write(
        "payments.csv",
        List.of(
            "id,receivedOn,amount,currency,payer,memo",
            "p1,2026-05-20,10000,USD,ACME DNTL,LO-000731, 1002",
            "p2,2026-05-20,10000,USD,ACME DNTL,[LO-000731] thanks",
            "p3,2026-05-20,1000000000000001,USD,ACME DNTL,"));

    assertThat(run()).contains("1 payments; 2 lines rejected");

    assertThat(written("decisions.jsonl"))
        .singleElement()
        .asString()
        .startsWith("{'payment':'p2','invoice':'i1','amount':10000,");
    assertThat(written("rejected.jsonl"))
        .satisfiesExactly(
            line -> assertThat(line).contains("'line':2,", "more cells", "LO-000731, 1002"),
            line -> assertThat(line).contains("'line':4,'field':'amount'", "beyond"));
  }

  @Test
  void termsWithoutEndRejectTheirInvoiceOnly() throws IOException {
    write("customers.jsonl", List.of("{'id':'c1','name':'A','termsDays':1000000000000}"));
    write("invoices.jsonl", List.of(INVOICES.get(0)));
    write("payments.jsonl", PAYMENTS);

    assertThat(run()).contains("0 invoices, 3 payments; 1 lines rejected");
  }

  @Test
  void twoFilesOfAKindAndAFileToWriteToAreRefused() throws IOException {
    ledger();
    write("payments.csv", List.of("id"));
    assertThatThrownBy(this::run)
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("both payments.jsonl and payments.csv");
    assertThatThrownBy(
            () -> MatchFiles.run(in, in.resolve("payments.csv"), new PrintStream(System.out)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("is a file");
  }

  @Test
  void payoutsReversalsAndDecisionsCountToo() throws IOException {
    ledger();
    List<String> payments = new ArrayList<>(PAYMENTS);
    payments.add(
        "{'id':'p4','receivedOn':'2026-05-22','amount':770,'currency':'USD','payer':'STRIPE',"
            + "'memo':'TRANSFER'}");
    write("payments.jsonl", payments);
    write(
        "payouts.jsonl",
        List.of(
            "{'id':'o1','processor':'Stripe','arrivalOn':'2026-05-22','currency':'USD','gross':800,"
                + "'fee':30,'net':770,'bankDeposit':'p4','entries':[{'kind':'charge','charge':'ch1',"
                + "'customer':'c2','invoiceNumber':'2026/0414','gross':800,'fee':30,'net':770}]}",
            "{'id':'o2','processor':'Stripe','arrivalOn':'2026-05-22','currency':'USD','gross':0,"
                + "'fee':0,'net':0,'bankDeposit':'p99'}"));
    write(
        "reversals.jsonl",
        List.of(
            "{'id':'r1','kind':'return','code':'R01','on':'2026-05-12','amount':9800,"
                + "'currency':'USD','payment':'p1'}",
            "{'id':'r2','kind':'chargeback','on':'2026-05-12','amount':100,'currency':'USD',"
                + "'priorPayment':'old','priorAllocations':[{'invoice':'i5','amount':100}]}",
            "{'id':'r3','kind':'gift','on':'2026-05-12','amount':1,'currency':'USD'}"));
    write(
        "decisions-in.jsonl",
        List.of(
            "{'id':'d1','kind':'reject','payment':'p2','invoice':'i2'}",
            "{'id':'d2','kind':'undo','undone':'d0'}"));

    run();

    assertThat(written("decisions.jsonl"))
        .noneMatch(line -> line.contains("'payment':'p1'"))
        .noneMatch(line -> line.contains("'payment':'p2','invoice':'i2'"))
        .anySatisfy(
            line ->
                assertThat(line)
                    .startsWith("{'payment':'p4','invoice':'i4','amount':800,")
                    .contains("'status':'auto'", "'evidence':'settlement'"));
    assertThat(written("exceptions.jsonl"))
        .anySatisfy(
            line -> assertThat(line).contains("'invoice':'i5'", "'reason':'reopened'", "100"))
        .anySatisfy(line -> assertThat(line).contains("'payment':'p1'", "'reason':'reversed'"))
        .anySatisfy(line -> assertThat(line).contains("'record':'decision d2'", "d0"))
        .anySatisfy(
            line -> assertThat(line).contains("payout", "'reason':'payout_unproven'", "p99"));
    assertThat(written("rejected.jsonl"))
        .singleElement()
        .asString()
        .contains("'file':'reversals.jsonl','line':3,'field':'kind'");
  }

  @Test
  void aFolderWithoutInvoicesIsRefused() throws IOException {
    write("payments.jsonl", PAYMENTS);
    assertThatThrownBy(this::run)
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("invoices");
    assertThatThrownBy(
            () -> MatchFiles.run(in.resolve("nowhere"), out, new PrintStream(System.out)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("no folder");
  }
}
