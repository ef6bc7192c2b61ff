package io.mspbilling.testkit.quickbooks;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FakeQuickBooksValidationTest {
  private final QuickBooksCaller caller = new QuickBooksCaller();

  @AfterEach
  void stop() {
    caller.close();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{'CustomerRef':{'value':'58'},'TotalAmt':1,'Foo':1} | 2010",
        "{'CustomerRef':{'value':'58'},'TotalAmt':1,'Line':[{'Amount':1,'Bar':2}]} | 2010",
        "{'TotalAmt':1} | 2020",
        "{'CustomerRef':{'value':'58'}} | 2020",
        "{'CustomerRef':{'value':'58'},'TotalAmt':1,'Line':[{'Amount':1}]} | 2020",
        "{'CustomerRef':{'value':'58'},'TotalAmt':1.001} | 2080",
        "{'CustomerRef':{'value':'58'},'TotalAmt':1e300} | 2080",
        "{'CustomerRef':{'value':'58'},'TotalAmt':'one'} | 2080",
        "{'CustomerRef':{'value':'58'},'TotalAmt':-1} | 6000",
        "{'CustomerRef':{'value':'58'},'TotalAmt':0} | 6000",
        "{'CustomerRef':{'value':'999'},'TotalAmt':1} | 2500",
        "{'CustomerRef':{'value':'58'},'TotalAmt':1,'TxnDate':'4 May'} | 2010",
        "{'CustomerRef':{'value':'58'},'TotalAmt':1,'DepositToAccountRef':{'value':'77'}} | 6000",
        "{'CustomerRef':{'value':'58'},'TotalAmt':1,'ARAccountRef':{'value':'35'}} | 6000",
        "{'CustomerRef':{'value':'58'},'TotalAmt':1,'CurrencyRef':{'value':'CAD'}} | 6000",
        "{'CustomerRef':{'value':'58'},'TotalAmt':1,'PaymentRefNum':'1234567890123456789012'} | 2050",
        "not json | 2010"
      })
  void aWrongBodyIsRefused(String body, String code) {
    assertThat(caller.post("payment", body.replace('\'', '"')).code()).isEqualTo(code);
    assertThat(caller.books.writes()).isZero();
  }
}
