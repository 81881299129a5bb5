package dev.beian.platform.timer;

import java.time.Clock;
import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.serializer.Serializer;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;

import dev.beian.assistant.conversation.Effect;
import dev.beian.assistant.conversation.EffectSink;
import dev.beian.assistant.messaging.Address;
import dev.beian.assistant.messaging.Content;
import dev.beian.assistant.messaging.Inbound;
import dev.beian.assistant.messaging.Inbox;
import dev.beian.assistant.reminder.Planned;
import tools.jackson.databind.json.JsonMapper;

/** Plans clocks within the turn's transaction; a clock that rings only puts a letter into the inbox. */
public final class Timers implements EffectSink {

	/** Frozen: rows of earlier versions carry it. */
	private static final String NAME = "reminder";

	private final SchedulerClient scheduler;
	private final OneTimeTask<Ringing> task;

	public Timers(SchedulerClient scheduler, OneTimeTask<Ringing> task) {
		this.scheduler = scheduler;
		this.task = task;
	}

	/**
	 * What a clock carries; ids only.
	 *
	 * @param version of this record's shape
	 * @param due ISO instant at which it should ring
	 */
	public record Ringing(int version, String channel, String person, String subject, String term, String moment, String due) {
	}

	/** Writes what clocks carry as JSON, so that a later version can read it. */
	public static Serializer serializer() {
		JsonMapper json = new JsonMapper();
		return new Serializer() {
			@Override
			public byte[] serialize(@Nullable Object data) {
				return json.writeValueAsBytes(data);
			}

			@Override
			public <T> T deserialize(Class<T> kind, byte[] data) {
				return json.readValue(data, kind);
			}
		};
	}

	/** The task that puts a clock that rings into the inbox; doing so twice does no harm. */
	public static OneTimeTask<Ringing> task(Inbox inbox, Clock clock) {
		return Tasks.oneTime(NAME, Ringing.class).execute((instance, _) -> {
			Ringing data = instance.getData();
			inbox.accept(
					List.of(new Inbound("due:" + instance.getId() + ":1", new Address(data.channel(), data.person()), clock.instant(), "",
							new Content.Due(data.subject(), data.term(), data.moment(), Instant.parse(data.due())))));
		});
	}

	/**
	 * Work that is done once a day by one of the processes.
	 *
	 * @param name frozen, as that of the clocks is
	 */
	public static RecurringTask<Void> daily(String name, Runnable work) {
		return Tasks.recurring(name, FixedDelay.ofHours(24)).execute((_, _) -> work.run());
	}

	@Override
	public void apply(List<Effect> effects) {
		for (Effect effect : effects)
			if (effect instanceof Planned planned)
				scheduler.scheduleIfNotExists(
						task.instance(planned.key(), new Ringing(1, planned.to().channel(), planned.to().user(), planned.subject(),
								planned.term(), planned.moment(), planned.due().toString())),
						planned.rings());
	}
}
