package io.mspbilling.notify.email;

import java.util.Optional;
import java.util.Properties;
import javax.net.ssl.SSLSocketFactory;

/** Our settings in the words of the mail library. Nothing is left to its defaults that matters. */
final class SmtpProperties {

  private SmtpProperties() {}

  static Properties of(
      SmtpServer server,
      Sender sender,
      Optional<MailLogin> login,
      Optional<SSLSocketFactory> trust) {
    Properties properties = new Properties();
    String patience = Long.toString(server.patience().toMillis());
    properties.put("mail.smtp.connectiontimeout", patience);
    properties.put("mail.smtp.timeout", patience);
    properties.put("mail.smtp.writetimeout", patience);
    // The name of this machine is nobody's business, and often none that resolves.
    properties.put("mail.smtp.localhost", sender.domain());
    properties.put("mail.smtp.quitwait", "false");
    properties.put("mail.smtp.auth", Boolean.toString(login.isPresent()));
    login.ifPresent(one -> properties.put("mail.smtp.auth.mechanisms", mechanisms(one)));
    boolean starts = server.encryption() == Encryption.STARTTLS;
    properties.put("mail.smtp.starttls.enable", Boolean.toString(starts));
    properties.put("mail.smtp.starttls.required", Boolean.toString(starts));
    properties.put("mail.smtp.ssl.checkserveridentity", "true");
    properties.put("mail.smtp.ssl.protocols", "TLSv1.3 TLSv1.2");
    // A library that cannot make a socket with our factory would make one without TLS.
    properties.put("mail.smtp.socketFactory.fallback", "false");
    trust.ifPresent(factory -> properties.put("mail.smtp.ssl.socketFactory", factory));
    return properties;
  }

  private static String mechanisms(MailLogin login) {
    return login instanceof MailLogin.AccessToken ? "XOAUTH2" : "PLAIN LOGIN";
  }
}
