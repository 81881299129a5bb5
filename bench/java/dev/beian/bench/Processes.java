package dev.beian.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** What Linux tells about processes, and the cores they may run on. */
final class Processes {

	private static final double TICKS_A_SECOND = 100;
	/** Asked before this process is pinned itself and thinks that one core is all there is. */
	private static final boolean CAN_PIN = Runtime.getRuntime().availableProcessors() > 1 && Files.isExecutable(Path.of("/usr/bin/taskset"));

	private Processes() {
	}

	/** Processor time used so far, in seconds; of the process alone. */
	static double cpu(long process) {
		String[] fields = stat(process);
		return fields.length == 0 ? 0 : (Long.parseLong(fields[11]) + Long.parseLong(fields[12])) / TICKS_A_SECOND;
	}

	/** Processor time of a process, of those it started, and of those of them that have ended. */
	static double cpuOfFamily(long process) {
		String[] fields = stat(process);
		double ended = fields.length == 0 ? 0 : (Long.parseLong(fields[13]) + Long.parseLong(fields[14])) / TICKS_A_SECOND;
		return cpu(process) + ended + children(process).stream().mapToDouble(Processes::cpu).sum();
	}

	static List<Long> children(long process) {
		return ProcessHandle.of(process).map(parent -> parent.children().map(ProcessHandle::pid).toList()).orElse(List.of());
	}

	/** Memory in use, in megabytes. */
	static long memory(long process) {
		try {
			for (String line : Files.readAllLines(Path.of("/proc/" + process + "/status")))
				if (line.startsWith("VmRSS:"))
					return Long.parseLong(line.replaceAll("\\D", "")) >> 10;
			return 0;
		} catch (IOException _) {
			return 0;
		}
	}

	/** The fields of /proc/pid/stat from the third on; the second is a name that may hold anything. */
	private static String[] stat(long process) {
		try {
			String all = Files.readString(Path.of("/proc/" + process + "/stat"));
			return all.substring(all.lastIndexOf(')') + 2).split(" ");
		} catch (IOException _) {
			return new String[0];
		}
	}

	/** How much others want the machine, as the system puts it. */
	static String load() {
		try {
			return Files.readString(Path.of("/proc/loadavg")).split(" ")[0];
		} catch (IOException _) {
			return "?";
		}
	}

	/** Whether processes can be kept on one core here. */
	static boolean canPin() {
		return CAN_PIN;
	}

	/** Keeps all threads of a process on a core, and those they will start. */
	static void pin(long process, int core) {
		if (!canPin())
			return;
		try {
			Process taskset = new ProcessBuilder("/usr/bin/taskset", "-acp", String.valueOf(core), String.valueOf(process))
					.redirectOutput(ProcessBuilder.Redirect.DISCARD).redirectError(ProcessBuilder.Redirect.DISCARD).start();
			taskset.waitFor(10, TimeUnit.SECONDS);
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		} catch (InterruptedException _) {
			Thread.currentThread().interrupt();
		}
	}

	/** A command that runs on a core only. */
	static List<String> onCore(int core, List<String> command) {
		if (core < 0 || !canPin())
			return command;
		List<String> pinned = new ArrayList<>(List.of("/usr/bin/taskset", "-c", String.valueOf(core)));
		pinned.addAll(command);
		return pinned;
	}
}
