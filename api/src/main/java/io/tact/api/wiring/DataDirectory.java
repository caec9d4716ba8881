package io.tact.api.wiring;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;

/**
 * The directory for the embedded database and for generated secrets. One running Tact owns it; a
 * second one is turned away, and a killed one leaves no claim behind.
 */
public final class DataDirectory implements AutoCloseable {

  private static final SecureRandom RANDOM = new SecureRandom();

  private final Path path;
  private final FileChannel claim;

  private DataDirectory(Path path, FileChannel claim) {
    this.path = path;
    this.claim = claim;
  }

  /**
   * Claims the directory, making it where it is not there.
   *
   * @throws StartRefused if another running Tact has it
   */
  static DataDirectory claim(Path directory) {
    try {
      Path path = directory.toAbsolutePath().normalize();
      if (!Files.exists(path)) {
        Files.createDirectories(path);
        Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rwx------"));
      }
      FileChannel channel =
          FileChannel.open(
              path.resolve("claim"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      if (tryLock(channel) == null) {
        channel.close();
        throw new StartRefused(
            "another Tact is running on " + path + "; stop it, or choose another TACT_DATADIR");
      }
      return new DataDirectory(path, channel);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot use the data directory " + directory, e);
    }
  }

  private static FileLock tryLock(FileChannel channel) throws IOException {
    try {
      return channel.tryLock();
    } catch (OverlappingFileLockException e) {
      return null;
    }
  }

  /** A place inside. */
  public Path resolve(String name) {
    return path.resolve(name);
  }

  /**
   * A random secret of so many bytes, in base64 for URLs; made once, then kept in a file that only
   * its owner can read.
   */
  public String secret(String name, int bytes) {
    Path file = resolve(name);
    try {
      if (Files.exists(file)) {
        return Files.readString(file, StandardCharsets.US_ASCII).trim();
      }
      byte[] random = new byte[bytes];
      RANDOM.nextBytes(random);
      String secret = Base64.getUrlEncoder().withoutPadding().encodeToString(random);
      Path draft =
          Files.createTempFile(
              path,
              name,
              ".new",
              PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
      Files.writeString(draft, secret + "\n", StandardCharsets.US_ASCII);
      sync(draft);
      Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
      sync(path);
      return secret;
    } catch (IOException e) {
      throw new UncheckedIOException("cannot keep a secret in " + file, e);
    }
  }

  /** What is sealed by a secret must not outlive it: the secret reaches the disk first. */
  private static void sync(Path file) throws IOException {
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
      channel.force(true);
    }
  }

  /** Sets a mark that stands until it is taken away, whatever happens in between. */
  void mark(String name) throws IOException {
    if (!Files.exists(resolve(name))) {
      Files.createFile(resolve(name));
      sync(path);
    }
  }

  void unmark(String name) throws IOException {
    if (Files.deleteIfExists(resolve(name))) {
      sync(path);
    }
  }

  @Override
  public void close() throws IOException {
    claim.close();
  }
}
