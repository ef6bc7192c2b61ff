package io.mspbilling.http.connector;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mspbilling.receivables.InvoiceId;
import io.mspbilling.receivables.SystemName;
import java.math.BigDecimal;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RecordPartsTest {
  private static final RecordIds IDS = new RecordIds(SystemName.of("fake"), "Fake");

  @Test
  void recordIdsGoBothWays() {
    for (long id : new long[] {7, 7_930_001_110_001_110_001L, Long.MAX_VALUE}) {
      assertThat(IDS.required(IDS.invoice(id))).isEqualTo(id);
    }
    assertThat(IDS.agreement(-35).value()).isEqualTo("-35");
    assertThatThrownBy(() -> IDS.find(new InvoiceId(SystemName.of("other"), "7")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("Fake");
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "07", "-7", "7.0", "../7", "9999999999999999999"})
  void whatNoRecordCouldHaveIsNoRecordId(String text) {
    InvoiceId id = new InvoiceId(IDS.system(), text);
    assertThat(IDS.find(id)).isEmpty();
    assertThatThrownBy(() -> IDS.required(id)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void addressesComeOnceWhateverTheirCase() {
    assertThat(EmailAddresses.in(Stream.of(" a@x.example; B@x.example", "b@X.example,none", "")))
        .containsExactly("a@x.example", "B@x.example");
  }

  @ParameterizedTest
  @CsvSource({"619.9999999,620,true", "5.68E-14,0,true", "0.01,0,false", "1.001,1,false"})
  void noiseIsLessThanAnyAmount(BigDecimal one, BigDecimal other, boolean same) {
    assertThat(FloatNoise.same(one, other)).isEqualTo(same);
  }
}
