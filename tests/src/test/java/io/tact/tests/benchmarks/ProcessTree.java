package io.tact.tests.benchmarks;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** CPU time that processes have used, from the operating system's own books. */
final class ProcessTree {

  /** Clock ticks a second in {@code /proc}: 100 on every Linux that Tact runs on. */
  private static final double MILLIS_PER_TICK = 10.0;

  private ProcessTree() {}

  static double ownCpuMillis() {
    OperatingSystemMXBean system =
        (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    return system.getProcessCpuTime() / 1e6;
  }

  /** Of the process, its living children and its ended children. */
  static double cpuMillis(long root) {
    double parent = ticks(root, true);
    try (Stream<ProcessHandle> children =
        ProcessHandle.of(root).map(ProcessHandle::descendants).orElseGet(Stream::empty)) {
      return MILLIS_PER_TICK
          * (parent + children.mapToDouble(child -> ticks(child.pid(), false)).sum());
    }
  }

  private static double ticks(long pid, boolean withEndedChildren) {
    try {
      String stat = Files.readString(Path.of("/proc/" + pid + "/stat"));
      String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
      double own = Double.parseDouble(fields[11]) + Double.parseDouble(fields[12]);
      double ended = Double.parseDouble(fields[13]) + Double.parseDouble(fields[14]);
      return withEndedChildren ? own + ended : own;
    } catch (IOException endedMeanwhile) {
      return 0;
    }
  }
}
