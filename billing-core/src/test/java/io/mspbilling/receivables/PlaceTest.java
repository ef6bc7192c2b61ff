package io.mspbilling.receivables;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PlaceTest {

  @ParameterizedTest
  @CsvSource({
    "United States, TX, , US-TX",
    "usa, ' texas ', , US-TX",
    "Canada, Québec, H2X 1Y4, CA-QC",
    "UK, Kent, , GB",
    "Australia, WA, 6000, AU",
    "US, somewhere, , US",
    ", TX, 78701, US-TX",
    ", ny, 12207-1234, US-NY",
    ", ON, M5V 2T6, CA-ON",
  })
  void whatPeopleTypeIsRead(String country, String region, String postalCode, String place) {
    assertThat(read(country, region, postalCode)).hasValue(Place.parse(place));
  }

  @ParameterizedTest
  @CsvSource({
    "Atlantis, TX, 78701",
    ", TX, ",
    ", WA, 6000",
    ", ON, 78701",
    ", , 78701",
    ", , ",
  })
  void whatIsNotKnownIsNoPlace(String country, String region, String postalCode) {
    assertThat(read(country, region, postalCode)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "us", "USA", "US-", "US-TEXAS", "US-TX-X"})
  void aCodeHasItsForm(String text) {
    assertThatThrownBy(() -> Place.parse(text)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void itsTextIsReadAgain() {
    assertThat(Place.parse("US-TX").toString()).isEqualTo("US-TX");
    assertThat(Place.parse("GB").toString()).isEqualTo("GB");
  }

  private static Optional<Place> read(String country, String region, String postalCode) {
    return Place.read(
        Optional.ofNullable(country), Optional.ofNullable(region), Optional.ofNullable(postalCode));
  }
}
