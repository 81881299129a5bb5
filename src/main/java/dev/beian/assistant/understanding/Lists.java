package dev.beian.assistant.understanding;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Takes lists apart; what the last member says of all of them goes for each. */
final class Lists {

	private final Lexicon lexicon;
	private final Pattern between;

	Lists(Keywords keywords, Lexicon lexicon) {
		this.lexicon = lexicon;
		between = Pattern.compile(
				Denials.anyOf(keywords.between().list()) + "|(?<=\\p{IsHan})\\s+(?=\\p{IsHan}|[a-z])|(?<=[a-z])\\s+(?=\\p{IsHan})");
	}

	/** The members, each complete; fewer than two when it is no list. */
	List<String> members(String piece) {
		List<String> pieces = between.splitAsStream(piece).map(String::strip).filter(member -> !member.isEmpty()).toList();
		List<String> members = new ArrayList<>();
		for (int at = 0; at < pieces.size(); at++) {
			String member = pieces.get(at);
			Optional<String> complete = complete(member, at + 1 < pieces.size() ? pieces.getLast() : "");
			if (complete.isPresent())
				members.add(complete.get());
			else if (!lexicon.isLight(member))
				return List.of();
			else if (!members.isEmpty())
				members.add(members.removeLast() + member);
		}
		return members;
	}

	private Optional<String> complete(String member, String last) {
		if (lexicon.names(member))
			return Optional.of(member);
		if (last.isEmpty())
			return Optional.empty();
		if (lexicon.isMereRole(member))
			return Optional.of(member).filter(_ -> lexicon.roles(last).isEmpty() || !lexicon.hasAspect(last));
		return Optional.of(member + lexicon.withoutNames(last)).filter(whole -> !lexicon.find(whole).items().isEmpty());
	}
}
