package dev.beian.journey;

import static dev.beian.testkit.Paper.aPdf;
import static dev.beian.testkit.Paper.aPicture;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;

import org.junit.jupiter.api.Test;

import dev.beian.knowledge.filing.ChangeType;
import dev.beian.testkit.Filer;
import dev.beian.testkit.World;

class EnglishJourneyTest {

	private final World world = new World();
	private final Filer filer = world.filer("en-GB");

	@Test
	void a_company_in_guizhou_replaces_its_legal_representative_in_english() {
		filer.starts();
		filer.choosesInTurn("Agree and start", "Enterprise");
		filer.says("Guizhou");
		filer.says("website name");
		filer.ticks("Entity responsible person (another person)");

		filer.choosesInTurn("Done, 2 items", "Already changed");

		filer.isAsked("recommendation");
		filer.sees("Full change (变更备案)");
		filer.sees("Not allowed: Entity change (变更主体), Website change (变更网站)");
		filer.accepts("Use: Full change");
		filer.uploadsTogether(aPicture(), aPicture(), aPdf(), aPdf());
		filer.sees("4 of 4 required papers handed in");
		filer.choosesInTurn("All complete", "Yes, submitted", "It has passed", "Yes, submitted", "It has passed");
		filer.says("today 8:30");
		filer.sees("Fri, 20 Feb 2026, 08:30 (Beijing time)");
		world.passes(Duration.ofHours(6));
		filer.sees("SMS verification: 18 h 0 min left");
		filer.choosesInTurn("Yes, verified", "It is approved", "Finish the case");
		filer.isAsked("finished");
		assertThat(filer.request().type()).contains(ChangeType.FULL);
		assertThat(world.papersKept()).isEmpty();
	}

	@Test
	void changing_the_language_asks_the_open_question_once_more_and_changes_nothing_else() {
		filer.starts();
		filer.choosesInTurn("Agree and start", "Enterprise");

		filer.says("/language");
		filer.sees("Choose a language");
		filer.chooses("中文");

		filer.isAsked("province");
		filer.sees("备案在哪个省");
		assertThat(filer.request().answer("organizer")).containsExactly("enterprise");
	}

	@Test
	void a_language_nobody_here_speaks_is_answered_in_english() {
		Filer stranger = world.filer("pt-br");

		stranger.starts();

		stranger.sees("Agree and start");
	}
}
