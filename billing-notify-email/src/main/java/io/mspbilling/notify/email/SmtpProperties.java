package io.mspbilling.notify.email;

import java.util.Properties;
import javax.net.ssl.SSLSocketFactory;
import org.jspecify.annotations.Nullable;

/** Our settings in the words of the mail library. Nothing is left to its defaults that matters. */
final class SmtpProperties {

  private SmtpProperties() {}

  static Properties of(
      SmtpServer server,
      Sender sender,
      @Nullable MailLogin login,
      @Nullable SSLSocketFactory trust) {
    Properties properties = new Properties();
    Way.put(properties, "smtp", server.encryption(), server.patience(), login, trust);
    // The name of this machine is nobody's business, and often none that resolves.
    properties.put("mail.smtp.localhost", sender.domain());
    properties.put("mail.smtp.quitwait", "false");
    properties.put("mail.smtp.auth", Boolean.toString(login != null));
    return properties;
  }
}
