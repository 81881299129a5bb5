package dev.beian.app;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.boot.config.DbSchedulerCustomizer;
import com.github.kagkarlsson.scheduler.serializer.Serializer;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;

import com.zaxxer.hikari.HikariDataSource;

import dev.beian.assistant.conversation.Conversations;
import dev.beian.assistant.conversation.EffectSink;
import dev.beian.assistant.conversation.TurnTaker;
import dev.beian.assistant.flow.Navigator;
import dev.beian.assistant.messaging.Channel;
import dev.beian.assistant.messaging.Content;
import dev.beian.assistant.messaging.Inbound;
import dev.beian.assistant.messaging.Inbox;
import dev.beian.assistant.messaging.Printer;
import dev.beian.assistant.messaging.Transcript;
import dev.beian.assistant.understanding.Understanding;
import dev.beian.assistant.support.CaseFiles;
import dev.beian.assistant.upload.Fetcher;
import dev.beian.assistant.upload.FileStore;
import dev.beian.platform.delivery.Bell;
import dev.beian.platform.delivery.Doors;
import dev.beian.platform.delivery.InboxGate;
import dev.beian.platform.delivery.InboxRows;
import dev.beian.platform.delivery.JdbcTranscript;
import dev.beian.platform.delivery.Lease;
import dev.beian.platform.delivery.Marker;
import dev.beian.platform.delivery.Numbering;
import dev.beian.platform.delivery.OutboxCourier;
import dev.beian.platform.delivery.OutboxRows;
import dev.beian.platform.delivery.PostgresLease;
import dev.beian.platform.delivery.Shift;
import dev.beian.platform.delivery.ShiftHealth;
import dev.beian.platform.delivery.TurnWorker;
import dev.beian.platform.dialogs.Dialogs;
import dev.beian.platform.reading.FetchWorker;
import dev.beian.platform.sealing.KeyProof;
import dev.beian.platform.printing.PdfPrinter;
import dev.beian.platform.sealing.Keys;
import dev.beian.platform.sealing.Sealer;
import dev.beian.platform.statemachine.SpringNavigator;
import dev.beian.platform.storage.EncryptedFileStore;
import dev.beian.platform.storage.JdbcConversations;
import dev.beian.platform.storage.JdbcFetches;
import dev.beian.platform.storage.JdbcSignIns;
import dev.beian.platform.storage.JdbcStaff;
import dev.beian.platform.storage.JdbcTickets;
import dev.beian.platform.storage.OneAtATime;
import dev.beian.platform.storage.OrphanSweep;
import dev.beian.platform.storage.RulesWatch;
import dev.beian.platform.timer.Timers;

/** The adapters below and behind the assistant. */
@Configuration(proxyBeanMethods = false)
class PlatformConfiguration {

	@Bean
	Clock clock() {
		return Clock.systemUTC();
	}

	@Bean
	Sealer sealer(@Value("${beian.data-dir}") Path dataDir, @Value("${beian.materials-keyset:}") String keyset, JdbcTemplate jdbc) {
		KeyProof proof = new KeyProof(jdbc);
		Sealer sealer = new Sealer(Keys.in(dataDir, keyset, proof::isOwed));
		proof.of(sealer);
		return sealer;
	}

	@Bean
	Navigator navigator(Dialogs dialogs) {
		return new SpringNavigator(dialogs.flow());
	}

	@Bean
	TurnTaker turnTaker(Dialogs dialogs, Navigator navigator, Understanding understanding) {
		return Assistant.of(dialogs, navigator, understanding, JdbcConversations::newRequest);
	}

	@Bean
	TransactionTemplate transactionTemplate(PlatformTransactionManager transactions, HikariDataSource pool) {
		return pool.getMaximumPoolSize() == 1 ? new OneAtATime(transactions) : new TransactionTemplate(transactions);
	}

	@Bean
	JdbcConversations conversations(JdbcTemplate jdbc, Sealer sealer, Dialogs dialogs, Clock clock) {
		return new JdbcConversations(jdbc, sealer, dialogs.flow(), clock);
	}

	@Bean
	JdbcTickets tickets(JdbcTemplate jdbc) {
		return new JdbcTickets(jdbc);
	}

	@Bean
	JdbcStaff staff(JdbcTemplate jdbc, Clock clock) {
		return new JdbcStaff(jdbc, clock);
	}

	@Bean
	JdbcSignIns signIns(JdbcTemplate jdbc, TransactionTemplate transaction, Clock clock) {
		return new JdbcSignIns(jdbc, transaction, clock);
	}

	@Bean
	EncryptedFileStore fileStore(@Value("${beian.data-dir}") Path dataDir, JdbcTemplate jdbc, Sealer sealer, Clock clock) {
		return new EncryptedFileStore(dataDir, jdbc, sealer, clock);
	}

	@Bean
	Printer printer() {
		return new PdfPrinter();
	}

	@Bean
	OrphanSweep orphanSweep(@Value("${beian.data-dir}") Path dataDir, FileStore files, JdbcTemplate jdbc, Sealer sealer, Clock clock) {
		return new OrphanSweep(dataDir, files, jdbc, sealer, clock);
	}

	@Bean
	RecurringTask<Void> sweepTask(OrphanSweep orphans) {
		return Timers.daily("orphan-sweep", orphans::sweep);
	}

	@Bean
	Semaphore fetchNews() {
		return new Semaphore(0);
	}

	@Bean
	JdbcFetches fetches(JdbcTemplate jdbc, Sealer sealer, Semaphore fetchNews) {
		return new JdbcFetches(jdbc, sealer, fetchNews::release);
	}

	@Bean
	FetchWorker fetchWorker(JdbcFetches fetches, List<Fetcher> fetchers, FileStore store, Inbox inbox, Semaphore fetchNews, Clock clock) {
		return new FetchWorker(fetches, fetchers, store, inbox, fetchNews, clock);
	}

	@Bean
	Bell bell() {
		return new Bell();
	}

	@Bean
	InboxRows inboxRows(JdbcTemplate jdbc, Sealer sealer) {
		return new InboxRows(jdbc, sealer);
	}

	@Bean
	Doors doors(JdbcTemplate jdbc, InboxRows inbox) {
		return new Doors(jdbc, inbox);
	}

	@Bean
	OutboxRows outboxRows(JdbcTemplate jdbc, Sealer sealer) {
		return new OutboxRows(jdbc, sealer);
	}

	@Bean
	Transcript transcript(InboxRows inbox, OutboxRows outbox) {
		return new JdbcTranscript(inbox, outbox);
	}

	@Bean
	Numbering numbering(JdbcTemplate jdbc, HikariDataSource pool) {
		return pool.getMaximumPoolSize() == 1 ? Numbering.oneAtATime() : Numbering.onPostgres(jdbc);
	}

	@Bean
	InboxGate inbox(JdbcTemplate jdbc, TransactionTemplate transaction, Conversations conversations, Numbering numbering, Sealer sealer,
			Bell bell) {
		return new InboxGate(jdbc, transaction, conversations, numbering, sealer, bell);
	}

	@Bean
	Marker marker(OutboxRows rows, TransactionTemplate transaction) {
		return new Marker(rows, transaction);
	}

	@Bean
	OutboxCourier courier(OutboxRows rows, Marker marker, List<Channel> channels, Inbox inbox, Clock clock) {
		return new OutboxCourier(rows, marker, channels,
				address -> inbox.accept(List.of(new Inbound("gone:" + address + ":" + clock.millis(), address,
						clock.instant(), "", new Content.Reachable(false)))));
	}

	@Bean
	Lease lease(JdbcTemplate jdbc, HikariDataSource pool) {
		return pool.getMaximumPoolSize() == 1
				? Lease.forEver()
				: new PostgresLease(jdbc, pool.getJdbcUrl(), pool.getUsername(), pool.getPassword());
	}

	@Bean
	Shift shift(Lease lease, ObjectProvider<SmartLifecycle> everybody) {
		return new Shift(lease, everybody::stream);
	}

	@Bean
	ShiftHealth shiftHealthIndicator(Shift shift) {
		return new ShiftHealth(shift);
	}

	@Bean
	DbSchedulerCustomizer schedulerCustomizer() {
		return new DbSchedulerCustomizer() {
			@Override
			public Optional<Serializer> serializer() {
				return Optional.of(Timers.serializer());
			}
		};
	}

	@Bean
	OneTimeTask<Timers.Ringing> reminderTask(Inbox inbox, Clock clock) {
		return Timers.task(inbox, clock);
	}

	@Bean
	Timers timers(Scheduler scheduler, OneTimeTask<Timers.Ringing> reminderTask) {
		return new Timers(scheduler, reminderTask);
	}

	@Bean
	TurnWorker turnWorker(Lease lease, TransactionTemplate transaction, Conversations conversations, InboxRows inbox, OutboxRows outbox,
			TurnTaker taker,
			List<EffectSink> sinks, OutboxCourier courier, Bell bell, Clock clock) {
		return new TurnWorker(lease, transaction, conversations, inbox, outbox, taker, sinks, courier, bell, clock);
	}

	/** Cases judged by other rules than today's are judged anew when the assistant starts. */
	@Bean
	ApplicationRunner rulesWatch(JdbcTemplate jdbc, Inbox inbox, Dialogs dialogs, Clock clock) {
		return _ -> new RulesWatch(jdbc, inbox, dialogs.rules().version(), clock).look();
	}

	@Bean
	CaseFiles caseFiles(Conversations conversations, Transcript transcript, TurnTaker taker, Dialogs dialogs, Clock clock) {
		return new CaseFiles(conversations, transcript, taker, dialogs.wordings(), clock);
	}
}
