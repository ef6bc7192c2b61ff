package io.mspbilling.store.jdbc;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.postgresql.ds.PGSimpleDataSource;

/** A real PostgreSQL server of our own, in a temporary directory, on a free port of this host. */
final class PostgresServer implements AutoCloseable {

  private static final String READY = "database system is ready to accept connections";
  private static final AtomicInteger SCHEMAS = new AtomicInteger();

  private final Path home;
  private final Account account;
  private final int port;
  private final boolean durable;
  private final List<String> log = new CopyOnWriteArrayList<>();

  private PostgresServer(Path home, Account account, int port, boolean durable) {
    this.home = home;
    this.account = account;
    this.port = port;
    this.durable = durable;
  }

  /** The one that all tests of this process share; it ends with the process. */
  static PostgresServer shared() {
    return Shared.SERVER;
  }

  /** A new one, started. What it has committed survives its end, but not that of the machine. */
  static PostgresServer start() {
    return start(false);
  }

  /**
   * @param durable whether what it has committed is on the disk, as in real life
   */
  static PostgresServer start(boolean durable) {
    try {
      Path home = Files.createTempDirectory("billing-postgresql-");
      PostgresBinaries.unpack(home);
      Account account = Account.owning(home);
      PostgresServer server = new PostgresServer(home, account, freePort(), durable);
      server.call(
          "initdb",
          "-D",
          server.data(),
          "-U",
          "postgres",
          "-A",
          "trust",
          "-E",
          "UTF8",
          "--no-locale",
          "--no-sync");
      server.startAgain();
      return server;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Starts it after it was stopped, and waits until it takes connections. */
  void startAgain() throws IOException {
    Process process =
        process(
            "postgres",
            "-D",
            data(),
            "-p",
            Integer.toString(port),
            "-c",
            "listen_addresses=127.0.0.1",
            "-c",
            "unix_socket_directories=",
            "-c",
            "max_connections=60",
            "-c",
            durable ? "fsync=on" : "fsync=off");
    BufferedReader output = process.inputReader(StandardCharsets.UTF_8);
    String line = output.readLine();
    while (line != null && !line.contains(READY)) {
      log.add(line);
      line = output.readLine();
    }
    if (line == null) {
      throw new IOException("the server did not start: " + log);
    }
    Thread reader = new Thread(() -> output.lines().forEach(log::add), "postgresql-log");
    reader.setDaemon(true);
    reader.start();
  }

  /** Ends it as a crash does: all connections at once, nothing put in order. */
  void stopImmediately() throws IOException {
    call("pg_ctl", "stop", "-D", data(), "-m", "immediate", "-w");
  }

  /** Connections to an empty schema of its own. */
  PGSimpleDataSource freshSchema() {
    String schema = "test_" + SCHEMAS.incrementAndGet();
    Databases.execute(in("public"), "CREATE SCHEMA " + schema);
    return in(schema);
  }

  PGSimpleDataSource in(String schema) {
    PGSimpleDataSource source = new PGSimpleDataSource();
    source.setServerNames(new String[] {"127.0.0.1"});
    source.setPortNumbers(new int[] {port});
    source.setDatabaseName("postgres");
    source.setUser("postgres");
    source.setCurrentSchema(schema);
    return source;
  }

  /** What it has written into its log since it was made. */
  List<String> log() {
    return List.copyOf(log);
  }

  @Override
  public void close() {
    try {
      stopImmediately();
      try (Stream<Path> files = Files.walk(home)) {
        for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(file);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static int freePort() throws IOException {
    try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return free.getLocalPort();
    }
  }

  private String data() {
    return home.resolve("data").toString();
  }

  private void call(String program, String... arguments) throws IOException {
    Process process = process(program, arguments);
    List<String> output;
    try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
      output = lines.lines().toList();
    }
    if (exitCode(process) != 0) {
      throw new IOException(program + ": " + output);
    }
  }

  private Process process(String program, String... arguments) throws IOException {
    List<String> command = new ArrayList<>(account.prefix());
    command.add(home.resolve("bin").resolve(program).toString());
    command.addAll(List.of(arguments));
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.directory(home.toFile());
    builder.environment().put("LC_ALL", "C");
    return builder.start();
  }

  static int exitCode(Process process) throws IOException {
    try {
      return process.waitFor();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException(e);
    }
  }

  private static final class Shared {
    static final PostgresServer SERVER = start();

    static {
      Runtime.getRuntime().addShutdownHook(new Thread(SERVER::close));
    }
  }
}
