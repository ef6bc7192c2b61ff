package io.mspbilling.notify.email;

import static org.assertj.core.api.Assertions.assertThat;

import io.mspbilling.communication.Message;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;

/** What counts as an address is one to the mail library, or it would fail when it is to be sent. */
class AddressPropertyTest {

  @Property(tries = 5_000)
  void whatIsAnAddressIsOneToTheMailLibrary(@ForAll("texts") String text) throws AddressException {
    boolean isAddress = Message.isAddress(text);
    Statistics.collect(isAddress);
    if (isAddress) {
      assertThat(new InternetAddress(text, true).getAddress()).isEqualTo(text);
    }
  }

  @Provide
  Arbitrary<String> texts() {
    Arbitrary<String> part =
        Arbitraries.strings()
            .withChars("ab1.")
            .withChars("_-+!#$%&'*/=?^`{|}~\"(),:;<>[] \\@")
            .ofMinLength(0)
            .ofMaxLength(5);
    return Combinators.combine(part, part).as((local, domain) -> local + "@" + domain);
  }
}
