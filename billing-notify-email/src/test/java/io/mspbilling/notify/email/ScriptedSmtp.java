package io.mspbilling.notify.email;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;

/**
 * A server on a raw socket that answers as a test says: to a command that begins so, that. It says
 * yes to anything else. One connection at a time.
 */
final class ScriptedSmtp implements AutoCloseable {

  /** In the place of an answer: the connection ends. */
  static final String CUT = "cut";

  /** In the place of an answer: none comes, until the client gives up. */
  static final String SILENCE = "silence";

  /** The end of the message's text, as a command. */
  static final String END_OF_DATA = ".";

  /** The first line of the message's text, as a command. */
  static final String FIRST_LINE = "first line";

  private final ServerSocket listening;
  private final Map<String, String> answers = new LinkedHashMap<>();
  private final List<String> commands = new CopyOnWriteArrayList<>();
  private final List<String> messages = new CopyOnWriteArrayList<>();
  private volatile String extensions = "";
  private volatile SSLContext tls = TestCertificate.LOCALHOST.server();

  ScriptedSmtp() {
    try {
      listening = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Thread thread = new Thread(this::serve, "scripted-smtp");
    thread.setDaemon(true);
    thread.start();
  }

  int port() {
    return listening.getLocalPort();
  }

  /** Answers so to commands that begin so; {@code "greeting"} is what is said first. */
  ScriptedSmtp answer(String command, String reply) {
    synchronized (answers) {
      answers.put(command, reply);
    }
    return this;
  }

  /** What it offers, separated by commas. */
  ScriptedSmtp offer(String extensions) {
    this.extensions = extensions;
    return this;
  }

  /** The certificate that it shows. */
  ScriptedSmtp certificate(SSLContext tls) {
    this.tls = tls;
    return this;
  }

  /** All commands of all connections. */
  List<String> commands() {
    return commands;
  }

  /** All messages that ended with their dot, whatever was answered then. */
  List<String> messages() {
    return messages;
  }

  private void serve() {
    while (!listening.isClosed()) {
      try (Socket socket = listening.accept()) {
        new Conversation(socket).run();
      } catch (IOException e) {
        commands.add("(ended)");
      }
    }
  }

  @Override
  public void close() {
    try {
      listening.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private String answerTo(String command, String usual) {
    synchronized (answers) {
      return answers.entrySet().stream()
          .filter(one -> command.startsWith(one.getKey()))
          .map(Map.Entry::getValue)
          .findFirst()
          .orElse(usual);
    }
  }

  private final class Conversation {
    private Socket socket;
    private BufferedReader in;
    private OutputStream out;

    Conversation(Socket socket) throws IOException {
      this.socket = socket;
      in =
          new BufferedReader(
              new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
      out = socket.getOutputStream();
    }

    void run() throws IOException {
      if (!say(answerTo("greeting", "220 scripted"))) {
        return;
      }
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        commands.add(line);
        if (!say(answerTo(line, usual(line)))) {
          return;
        }
        if (line.equals("STARTTLS")) {
          turnToTls();
        }
        if (line.equals("DATA") && answerTo(line, "354").startsWith("354") && !takeMessage()) {
          return;
        }
      }
    }

    private String usual(String line) {
      if (line.startsWith("EHLO")) {
        StringBuilder reply = new StringBuilder("250-scripted");
        for (String extension : extensions.split(",")) {
          if (!extension.isEmpty()) {
            reply.append("\r\n250-").append(extension);
          }
        }
        return reply + "\r\n250 HELP";
      }
      return switch (line.split(" ")[0]) {
        case "DATA" -> "354 go on";
        case "STARTTLS" -> "220 go on";
        case "AUTH" -> "235 2.7.0 welcome";
        case "QUIT" -> "221 bye";
        default -> "250 2.0.0 ok";
      };
    }

    private boolean takeMessage() throws IOException {
      StringBuilder message = new StringBuilder();
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        if (message.length() == 0 && answerTo(FIRST_LINE, "").equals(CUT)) {
          return false;
        }
        if (line.equals(".")) {
          messages.add(message.toString());
          return say(answerTo(END_OF_DATA, "250 2.0.0 taken"));
        }
        message.append(line.startsWith(".") ? line.substring(1) : line).append('\n');
      }
      return false;
    }

    private boolean say(String reply) throws IOException {
      if (reply.equals(CUT)) {
        return false;
      }
      if (reply.equals(SILENCE)) {
        for (String line = in.readLine(); line != null; line = in.readLine()) {
          commands.add(line);
        }
        return false;
      }
      out.write((reply + "\r\n").getBytes(StandardCharsets.UTF_8));
      out.flush();
      return true;
    }

    private void turnToTls() throws IOException {
      SSLSocket secured =
          (SSLSocket) tls.getSocketFactory().createSocket(socket, null, socket.getPort(), true);
      secured.setUseClientMode(false);
      secured.startHandshake();
      socket = secured;
      in =
          new BufferedReader(
              new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
      out = socket.getOutputStream();
    }
  }
}
