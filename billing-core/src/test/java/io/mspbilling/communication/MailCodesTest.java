package io.mspbilling.communication;

import static org.assertj.core.api.Assertions.assertThat;

import io.mspbilling.communication.Bounce.Finality;
import java.time.Instant;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MailCodesTest {

  @ParameterizedTest
  @ValueSource(strings = {"5.1.1", "5.1.2", "5.1.3", "5.1.4", "5.1.6", "5.1.10", "5.2.1"})
  void whatIsSaidOfTheAddressItselfIsFinal(String status) {
    assertThat(MailCodes.finality(status)).isEqualTo(Finality.PERMANENT);
    assertThat(hinted(status)).isEqualTo(Finality.PERMANENT);
    assertThat(MailCodes.finality(List.of(status), 554)).isEqualTo(Finality.PERMANENT);
  }

  /** Of the sender, the message, a full mailbox, a server, the way there, a rule. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "5.1.5", "5.1.7", "5.1.8", "5.1.9", "5.2.2", "5.2.3", "5.2.4", "5.3.0", "5.3.1", "5.3.2",
        "5.3.4", "5.3.5", "5.4.0", "5.4.3", "5.4.4", "5.4.6", "5.4.7", "5.5.0", "5.5.1", "5.5.3",
        "5.6.0", "5.6.1", "5.7.0", "5.7.1", "5.7.26", "5.8.1", "4.1.1", "4.2.1", "4.4.7"
      })
  void whatIsSaidOfAnythingElseIsNotWhateverTheReply(String status) {
    assertThat(MailCodes.finality(status)).isEqualTo(Finality.TRANSIENT);
    assertThat(hinted(status)).isEqualTo(Finality.TRANSIENT);
    assertThat(MailCodes.finality(List.of(status), 550)).isEqualTo(Finality.TRANSIENT);
  }

  @ParameterizedTest
  @ValueSource(strings = {"5.0.0", "4.0.0", "5.1.0", "5.2.0", "5.4.1", "", "bad"})
  void whereACodeNamesNoCauseTheNextDecidesAndThenTheReply(String status) {
    assertThat(MailCodes.finality(status)).isEqualTo(Finality.TRANSIENT);
    assertThat(MailCodes.finality(List.of(status, "5.1.1"), 554)).isEqualTo(Finality.PERMANENT);
    assertThat(MailCodes.finality(List.of(status, "5.7.26"), 550)).isEqualTo(Finality.TRANSIENT);
    assertThat(MailCodes.finality(List.of(status, status), 550)).isEqualTo(Finality.PERMANENT);
    assertThat(MailCodes.finality(List.of(status, status), 552)).isEqualTo(Finality.TRANSIENT);
  }

  @ParameterizedTest
  @CsvSource({
    "550, PERMANENT",
    "551, PERMANENT",
    "553, PERMANENT",
    "556, PERMANENT",
    "552, TRANSIENT",
    "554, TRANSIENT",
    "501, TRANSIENT",
    "521, TRANSIENT",
    "450, TRANSIENT",
    "451, TRANSIENT",
    "250, TRANSIENT",
    "0, TRANSIENT",
    "-1, TRANSIENT"
  })
  void aReplyAloneSpeaksOfTheMailboxOrNot(int reply, Finality finality) {
    assertThat(MailCodes.finality(List.of(), reply)).isEqualTo(finality);
  }

  @ParameterizedTest
  @ValueSource(ints = {421, 450, 451, 452})
  void whoAsksToComeAgainIsTakenAtTheWord(int reply) {
    assertThat(MailCodes.finality(List.of("5.1.1"), reply)).isEqualTo(Finality.TRANSIENT);
  }

  @Property(tries = 300)
  void noCodeOfAnotherClassOrSubjectIsFinal(
      @ForAll @IntRange(min = 2, max = 5) int type,
      @ForAll @IntRange(max = 9) int subject,
      @ForAll @IntRange(max = 99) int detail) {
    Finality finality = MailCodes.finality(type + "." + subject + "." + detail);

    assertThat(finality == Finality.TRANSIENT || (type == 5 && subject <= 2)).isTrue();
  }

  private static Finality hinted(String status) {
    return Bounce.hinted("m-1", "ap@acme.example", " " + status + " ", Instant.EPOCH)
        .orElseThrow()
        .finality();
  }
}
