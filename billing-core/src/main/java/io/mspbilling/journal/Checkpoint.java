package io.mspbilling.journal;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;

/**
 * What a state knew at one entry of a journal, kept beside it so that whoever opens a long journal
 * need not read it from the first entry on. It is a mere copy of what the journal says: without it,
 * or where it does not fit, all is read again. Immutable.
 *
 * <p>Its bytes carry a SHA-256, so that a damaged one is noticed. Like the journal itself it must
 * be kept where nobody else writes: whoever can forge the one can forge the other.
 */
public final class Checkpoint {

  private static final byte[] MAGIC = "msp-billing checkpoint 1\n".getBytes(StandardCharsets.UTF_8);
  private static final int DIGEST_BYTES = 32;

  private final long sequence;
  private final String hash;
  private final ByteBuffer bytes;
  private final int content;

  private Checkpoint(long sequence, String hash, ByteBuffer bytes, int content) {
    this.sequence = sequence;
    this.hash = hash;
    this.bytes = bytes;
    this.content = content;
  }

  /**
   * Takes a state down.
   *
   * @param entry the last journal entry that it knows
   * @param edition names how the state follows from the entries: another one is not brought back
   * @throws JournalException if the state takes more than 2 GiB
   */
  public static Checkpoint of(JournalEntry entry, String edition, Kept state) {
    Objects.requireNonNull(edition, "edition");
    ArchiveWriter archive = new ArchiveWriter();
    archive.raw(MAGIC);
    archive.text(Long.toString(entry.sequence()));
    archive.text(entry.hash());
    int content = archive.length();
    archive.text(edition);
    state.keep(archive);
    archive.raw(Digests.sha256(archive.written()));
    return new Checkpoint(entry.sequence(), entry.hash(), archive.written(), content);
  }

  /** A checkpoint from its bytes; empty if they are damaged or written by a newer version. */
  public static Optional<Checkpoint> read(byte[] bytes) {
    int end = bytes.length - DIGEST_BYTES;
    if (end < MAGIC.length
        || !Arrays.equals(MAGIC, 0, MAGIC.length, bytes, 0, MAGIC.length)
        || !ByteBuffer.wrap(Digests.sha256(ByteBuffer.wrap(bytes, 0, end)))
            .equals(ByteBuffer.wrap(bytes, end, DIGEST_BYTES))) {
      return Optional.empty();
    }
    ByteBuffer all = ByteBuffer.wrap(bytes.clone());
    ByteBuffer header = all.duplicate().position(MAGIC.length);
    ArchiveReader archive = new ArchiveReader(header);
    long sequence = Long.parseLong(archive.text());
    String hash = archive.text();
    return Optional.of(new Checkpoint(sequence, hash, all, header.position()));
  }

  /** The last journal entry that the state knew. */
  public long sequence() {
    return sequence;
  }

  /** Whether this was taken when an entry was the journal's last: all before it is the same too. */
  public boolean fits(JournalEntry entry) {
    return entry.sequence() == sequence && entry.hash().equals(hash);
  }

  /**
   * Brings the state back.
   *
   * @param state one that knows nothing yet; of no use any more if this fails
   * @throws JournalException if it is of another edition or cannot be read
   */
  public void restore(String edition, Kept state) {
    ArchiveReader archive =
        new ArchiveReader(bytes.slice(content, bytes.limit() - DIGEST_BYTES - content));
    String found = archive.text();
    if (!found.equals(edition)) {
      throw new JournalException("the checkpoint is of edition '" + found + "'", null);
    }
    state.keep(archive);
    archive.requireEnd();
  }

  /** All of it, for a store. */
  public byte[] bytes() {
    return Arrays.copyOfRange(
        bytes.array(), bytes.arrayOffset(), bytes.arrayOffset() + bytes.limit());
  }
}
