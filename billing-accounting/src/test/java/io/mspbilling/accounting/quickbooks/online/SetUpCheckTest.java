package io.mspbilling.accounting.quickbooks.online;

import static org.assertj.core.api.Assertions.assertThat;

import io.mspbilling.receivables.Rail;
import io.mspbilling.reconciliation.AccountRole;
import io.mspbilling.reconciliation.ChartOfAccounts;
import io.mspbilling.testkit.quickbooks.SampleCompany;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SetUpCheckTest {
  private final SampleBooks sample = new SampleBooks();

  @AfterEach
  void close() {
    sample.close();
  }

  @Test
  void rightSetUpHasNoProblems() {
    assertThat(sample.books.checkSetUp()).isEmpty();
  }

  @Test
  void accountsThatAreNotThereInactiveOrOfAnotherTypeAreNamed() {
    sample.quickBooks.bookkeeper().editByHand("Account", "77", "{\"Active\":false}");
    ChartOfAccounts chart =
        ChartOfAccounts.builder()
            .account(AccountRole.RECEIVABLES, SampleCompany.RECEIVABLES)
            .account(AccountRole.BANK, SampleCompany.SERVICES_INCOME)
            .account(AccountRole.UNDEPOSITED_FUNDS, SampleCompany.PROCESSOR_CLEARING)
            .account(AccountRole.PROCESSOR_CLEARING, "9999")
            .account(AccountRole.PROCESSING_FEES, SampleCompany.PROCESSING_FEES)
            .account(AccountRole.SURCHARGE_INCOME, SampleCompany.SURCHARGE_INCOME)
            .account(AccountRole.REFUNDS_GIVEN, SampleBooks.REFUNDS_GIVEN)
            .build();

    assertThat(problems(SampleBooks.settings().withChart(chart)))
        .containsExactlyInAnyOrder(
            "account of BANK",
            "account of UNDEPOSITED_FUNDS",
            "account of PROCESSOR_CLEARING",
            "account of PROCESSING_FEES");
  }

  @Test
  void itemsThatSellElsewhereAndWaysToPayThatAreNotThereAreNamed() {
    BooksSettings settings =
        BooksSettings.builder()
            .chart(SampleBooks.chart())
            .surchargeItem(SampleCompany.SERVICES_ITEM)
            .refundItem("9999")
            .putPaymentMethods(Rail.CARD, "9999")
            .build();

    assertThat(problems(settings))
        .containsExactlyInAnyOrder("surcharge item", "refund item", "payment method of CARD");
  }

  private List<String> problems(BooksSettings settings) {
    return new QuickBooksOnlineBooks(sample.client, settings)
        .checkSetUp().stream().map(SetUpProblem::subject).toList();
  }
}
