package dev.beian.knowledge.validation;

import java.math.BigInteger;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.util.List;
import java.util.Locale;
import org.apache.commons.validator.routines.InetAddressValidator;

/** Internet addresses that the whole internet can reach. */
final class PublicAddresses {

	/** Address ranges of the special-purpose registries (RFC 6890 and its successors) that are not meant for the open internet. */
	private static final List<Block> PRIVATE = blocks("10.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16", "100.64.0.0/10", "fc00::/7",
			"fec0::/10");
	private static final List<Block> RESERVED = blocks("0.0.0.0/8", "127.0.0.0/8", "169.254.0.0/16", "192.0.0.0/24", "198.18.0.0/15",
			"224.0.0.0/4", "240.0.0.0/4");
	private static final List<Block> EXAMPLES = blocks("192.0.2.0/24", "198.51.100.0/24", "203.0.113.0/24", "2001:db8::/32");
	private static final Block GLOBAL_UNICAST = Block.of("2000::/3");

	Checked check(String cleaned) {
		String typed = Cleaning.withoutBlanks(cleaned).toLowerCase(Locale.ROOT);
		InetAddressValidator form = InetAddressValidator.getInstance();
		boolean plain = typed.indexOf('%') < 0 && typed.indexOf('/') < 0;
		if (!plain || !(form.isValidInet4Address(typed) || form.isValidInet6Address(typed)))
			return Checked.refused(Finding.PUBLIC_IP_SHAPE);
		InetAddress address = InetAddress.ofLiteral(typed);
		if (isIn(PRIVATE, address))
			return Checked.refused(Finding.PUBLIC_IP_PRIVATE);
		if (isIn(RESERVED, address) || !(address instanceof Inet4Address || GLOBAL_UNICAST.holds(address)))
			return Checked.refused(Finding.PUBLIC_IP_RESERVED);
		return isIn(EXAMPLES, address) ? Checked.of(typed, Finding.PUBLIC_IP_EXAMPLE) : Checked.of(typed);
	}

	private static boolean isIn(List<Block> blocks, InetAddress address) {
		return blocks.stream().anyMatch(block -> block.holds(address));
	}

	private static List<Block> blocks(String... written) {
		return List.of(written).stream().map(Block::of).toList();
	}

	/** All addresses that share their first bits. */
	private record Block(InetAddress first, int bits) {

		static Block of(String written) {
			int slash = written.indexOf('/');
			return new Block(InetAddress.ofLiteral(written.substring(0, slash)), Integer.parseInt(written.substring(slash + 1)));
		}

		boolean holds(InetAddress address) {
			byte[] bytes = address.getAddress();
			if (bytes.length != first.getAddress().length)
				return false;
			int rest = bytes.length * Byte.SIZE - bits;
			return new BigInteger(1, bytes).shiftRight(rest).equals(new BigInteger(1, first.getAddress()).shiftRight(rest));
		}
	}
}
