package io.mspbilling.communication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.mspbilling.journal.Checkpoint;
import io.mspbilling.journal.EffectKey;
import io.mspbilling.journal.EffectRecords;
import io.mspbilling.journal.Effects;
import io.mspbilling.journal.JournalEntry;
import io.mspbilling.journal.JournalRecord;
import io.mspbilling.journal.Outcome;
import io.mspbilling.journal.TenantId;
import io.mspbilling.receivables.Customer;
import io.mspbilling.receivables.CustomerId;
import io.mspbilling.worklist.ExceptionRow;
import io.mspbilling.worklist.Worklist;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class BouncesTest {
  private static final CustomerId ACME = CustomerId.parse("psa:7");
  private static final String BILLING = "billing@acme.example";
  private static final String OWNER = "owner@acme.example";

  private final Effects effects = new Effects(List.of(Reminding.TYPE));
  private final Bounces bounces = new Bounces(effects);
  private Instant now = Instant.parse("2026-06-02T14:00:00Z");
  private String lastHash = JournalEntry.GENESIS;
  private int sequence;

  private void add(JournalRecord record) {
    sequence++;
    JournalEntry entry = JournalEntry.following(lastHash, sequence, now, record);
    effects.plus(entry);
    bounces.plus(entry);
    lastHash = entry.hash();
  }

  private void sent(String id, String address, String... copies) {
    handedOver(Outcome.done(Delivery.toAll(id)), id, address, copies);
  }

  private void handedOver(Outcome<Delivery> outcome, String id, String address, String... copies) {
    ReminderOrder order = order(id, address, copies);
    add(EffectRecords.intended(Reminding.TYPE, order, 1));
    add(EffectRecords.concluded(Reminding.TYPE, order.key(), 1, outcome, LocalDate.of(2026, 6, 2)));
  }

  private static ReminderOrder order(String id, String address, String... copies) {
    Message message =
        new Message(
            EffectKey.derive(TenantId.of("t1"), "reminder", List.of(id)),
            ACME,
            address,
            List.of(copies),
            "friendly",
            "Invoice",
            "text");
    return new ReminderOrder(message, List.of());
  }

  private Bounce bounce(String id, String address, String status) {
    return Bounce.hinted(id, address, status, now).orElseThrow();
  }

  private void bounced(String id, String address, String status) {
    add(Bounces.seen(bounce(id, address, status)));
  }

  @Test
  void anAddressThatAMessageCameBackFromTakesNoMail() {
    sent("<m-1@n.example>", BILLING, OWNER);

    bounced("<m-1@n.example>", OWNER, "5.1.1");

    assertThat(bounces.of(OWNER)).isPresent();
    assertThat(bounces.of("Owner@ACME.example")).isPresent();
    assertThat(bounces.of(BILLING)).isEmpty();
  }

  @Test
  void anAddressThatWasNotEvenTakenTakesNoMail() {
    handedOver(
        Outcome.done(new Delivery("m-1", List.of(missed(OWNER, "5.1.1")))), "m-1", BILLING, OWNER);
    assertThat(bounces.of(OWNER)).map(Bounce::status).contains("5.1.1");
    assertThat(bounces.of(BILLING)).isEmpty();

    handedOver(
        Outcome.notSent("nobody", new Delivery("m-2", List.of(missed(BILLING, "")))),
        "m-2",
        BILLING);
    assertThat(bounces.of(BILLING)).isPresent();
  }

  @Test
  void oneThatWasNotTakenForNowMay() {
    Delivery.Missed later = new Delivery.Missed(OWNER, Bounce.Finality.TRANSIENT, "4.2.2");

    handedOver(Outcome.done(new Delivery("m-1", List.of(later))), "m-1", BILLING, OWNER);

    assertThat(bounces.of(OWNER)).isEmpty();
  }

  @Test
  void aMessageHasReachedSomebodyUnlessAllMissedIt() {
    Message message = order("m-1", BILLING, OWNER).message();

    assertThat(Delivery.toAll("m-1").hasReached(message)).isTrue();
    assertThat(new Delivery("m-1", List.of(missed("Billing@acme.example", ""))).hasReached(message))
        .isTrue();
    assertThat(
            new Delivery("m-1", List.of(missed(BILLING, ""), missed(OWNER, "")))
                .hasReached(message))
        .isFalse();
  }

  private static Delivery.Missed missed(String address, String status) {
    return new Delivery.Missed(address, Bounce.Finality.PERMANENT, status);
  }

  @Test
  void aCustomerIsReachedAtItsOtherAddresses() {
    Customer acme =
        Customer.builder().id(ACME).name("Acme").addBillingEmails(BILLING, OWNER).build();
    sent("m-1", BILLING, OWNER);

    assertThat(bounces.reachable(acme)).isSameAs(acme);
    bounced("m-1", BILLING, "5.1.1");

    assertThat(bounces.reachable(acme).billingEmails()).containsExactly(OWNER);
  }

  @Test
  void anIdIsTheSameWithItsBracketsAndWithout() {
    sent("<m-1@n.example>", BILLING);

    bounced("m-1@n.example", BILLING.toUpperCase(java.util.Locale.ROOT), "5.1.1");

    assertThat(bounces.of(BILLING)).isPresent();
    assertThat(Bounces.seen(bounce("m-1", BILLING, "5.1.1")).uniqueKey())
        .isEqualTo(Bounces.seen(bounce("<m-1>", BILLING, "5.1.2")).uniqueKey());
  }

  @Test
  void whoeverWritesToUsSilencesNobody() {
    sent("m-1", BILLING);

    bounced("m-2", BILLING, "5.1.1");
    bounced("m-1", OWNER, "5.1.1");

    assertThat(bounces.of(BILLING)).isEmpty();
    assertThat(bounces.of(OWNER)).isEmpty();
    assertThat(bounces.isOurs(bounce("m-2", BILLING, "5.1.1"))).isFalse();
    assertThat(bounces.isOurs(bounce("m-1", BILLING, "5.1.1"))).isTrue();
  }

  @Test
  void aMessageOfWhichItIsNotKnownWhetherItWasSentDoesNotBounce() {
    Message message =
        new Message(
            EffectKey.derive(TenantId.of("t1"), "reminder", List.of("x")),
            ACME,
            BILLING,
            "friendly",
            "Invoice",
            "text");
    add(EffectRecords.intended(Reminding.TYPE, new ReminderOrder(message, List.of()), 1));

    bounced("x", BILLING, "5.1.1");

    assertThat(bounces.of(BILLING)).isEmpty();
  }

  @Test
  void aFullMailboxIsWrittenToAgain() {
    sent("m-1", BILLING);

    bounced("m-1", BILLING, "4.2.2");
    bounced("m-1", BILLING, "");

    assertThat(bounces.of(BILLING)).isEmpty();
  }

  @Test
  void aPersonMaySayThatAnAddressTakesMailAgainUntilItBouncesAgain() {
    sent("m-1", BILLING);
    bounced("m-1", BILLING, "5.1.1");

    add(Bounces.mended("Billing@acme.example", "Jo"));
    assertThat(bounces.of(BILLING)).isEmpty();

    sent("m-2", BILLING);
    bounced("m-2", BILLING, "5.1.1");
    assertThat(bounces.of(BILLING)).isPresent();
  }

  @Test
  void aBounceThatComesWeeksLateChangesNothing() {
    sent("m-1", BILLING);
    now = now.plus(Duration.ofDays(30));
    sent("m-2", OWNER);
    assertThat(bounces.isOurs(bounce("m-1", BILLING, "5.1.1"))).isTrue();

    now = now.plusSeconds(1);
    sent("m-3", OWNER);

    assertThat(bounces.isOurs(bounce("m-1", BILLING, "5.1.1"))).isFalse();
    assertThat(bounces.isOurs(bounce("m-2", OWNER, "5.1.1"))).isTrue();
  }

  @Test
  void aBounceIsReadBackAsItWasWritten() {
    Bounce bounce = bounce("<m-1@n.example>", BILLING, "5.1.1");

    assertThat(Bounce.of(bounce.facts())).isEqualTo(bounce);
  }

  @Test
  void aHintThatNamesNoAddressIsNone() {
    assertThat(Bounce.hinted("m-1", "a@b.example, c@d.example", "5.1.1", now)).isEmpty();
    assertThat(Bounce.hinted("", BILLING, "5.1.1", now)).isEmpty();
    assertThatThrownBy(() -> new Bounce("m-1", BILLING, Bounce.Finality.PERMANENT, "550 gone", now))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void aProgramThatIsBegunAnewKnowsTheSame() {
    sent("m1", BILLING, OWNER);
    bounced("m1", BILLING, "5.1.1");
    Bounces copy = new Bounces(new Effects(List.of(Reminding.TYPE)));
    JournalEntry last =
        JournalEntry.following(lastHash, sequence + 1, now, Bounces.mended(OWNER, "Jo"));
    Checkpoint.of(last, "test", bounces).restore("test", copy);

    assertThat(copy.of(BILLING)).isEqualTo(bounces.of(BILLING)).isPresent();
    assertThat(copy.isOurs(bounce("m1", OWNER, "5.1.1"))).isTrue();
    assertThat(copy.isOurs(bounce("m2", OWNER, "5.1.1"))).isFalse();
  }

  @Test
  void peopleAreToldWhichAddressesTakeNoMailAndWhetherAnyIsLeft() {
    sent("m1", BILLING, OWNER);
    assertThat(reported(BILLING, OWNER)).isEmpty();
    bounced("m1", BILLING, "5.1.1");
    assertThat(reported(BILLING, OWNER))
        .extracting(ExceptionRow::facts)
        .containsExactly(
            BILLING + " takes no mail (5.1.1), and messages go to the customer's other addresses");
    assertThat(reported(OWNER)).isEmpty();
    bounced("m1", OWNER, "5.2.1");
    assertThat(reported(BILLING, OWNER))
        .extracting(ExceptionRow::customer, ExceptionRow::facts)
        .containsExactly(
            tuple(
                Optional.of(ACME),
                BILLING
                    + " takes no mail (5.1.1); "
                    + OWNER
                    + " takes no mail (5.2.1), and the customer is not reached"));
  }

  @Test
  void aDecisionOnAnAddressIsARecordOfItsOwnKind() {
    assertThat(Bounces.isOne(Bounces.mended(OWNER, "Jo"))).isTrue();
    assertThat(Bounces.isOne(Bounces.seen(bounce("m1", OWNER, "5.1.1")))).isFalse();
  }

  private List<ExceptionRow> reported(String... addresses) {
    Worklist worklist = new Worklist(effects);
    bounces.report(ACME, new LinkedHashSet<>(List.of(addresses)), worklist);
    return worklist.rows();
  }

  @Property(tries = 500)
  void anyHintIsABounceOrNone(@ForAll String id, @ForAll String address, @ForAll String status) {
    Bounce.hinted(id, address, status, Instant.EPOCH)
        .ifPresent(bounce -> assertThat(Bounce.of(bounce.facts())).isEqualTo(bounce));
    Bounce.hinted(id, BILLING, status, Instant.EPOCH)
        .ifPresent(bounce -> assertThat(bounce.address()).isEqualTo(BILLING));
  }
}
