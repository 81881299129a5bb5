package dev.beian.platform.dialogs;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import dev.beian.assistant.flow.Flow;
import dev.beian.assistant.flow.FlowCheck;
import dev.beian.assistant.reminder.SilencePlan;
import dev.beian.assistant.understanding.Keywords;
import dev.beian.assistant.understanding.Phrases;
import dev.beian.assistant.wording.Wordings;
import dev.beian.knowledge.faq.Faq;
import dev.beian.knowledge.filing.ChangeItem;
import dev.beian.knowledge.filing.ChangeType;
import dev.beian.knowledge.filing.Material;
import dev.beian.knowledge.filing.Province;
import dev.beian.knowledge.filing.Role;
import dev.beian.knowledge.form.Form;
import dev.beian.knowledge.guidance.Advisory;
import dev.beian.knowledge.guidance.Guidance;
import dev.beian.knowledge.material.MaterialMatrix;
import dev.beian.knowledge.material.MaterialRow;
import dev.beian.knowledge.recommendation.ChangeTypeRules;
import dev.beian.knowledge.recommendation.Rule;
import dev.beian.knowledge.recommendation.Verifiers;

/** Reads all files of a folder, in the order in which they build on each other. */
final class DialogsReader {

	private final DialogsFolder folder;
	private final List<String> faults = new ArrayList<>();
	private final Words words = new Words();
	private final Sources sources = new Sources();

	DialogsReader(DialogsFolder folder) {
		this.folder = folder;
	}

	Dialogs read() {
		folder.files("sources").forEach(file -> sources.read(top(file), words));
		Map<String, List<String>> sets = new LinkedHashMap<>();
		Map<String, List<ChangeItem>> groups = items(top("items.yaml"), sets);
		ChangeTypeRules rules = rules(top("rules.yaml"));
		MaterialMatrix materials = new MaterialMatrix(materials(top("materials.yaml")));
		Guidance guidance = guidance();
		DeadlinesReader deadlines = new DeadlinesReader(words, sources);
		Optional<DeadlinesReader.Read> terms = deadlines.read(top("deadlines.yaml"),
				folder.files("calendar/").stream().map(this::top).toList());
		Map<String, List<Province>> regions = regions(top("regions.yaml"));
		Optional<SilencePlan> silence = new SilenceReader(words).read(top("silence.yaml"));
		Optional<ValidationReader.Read> checks = new ValidationReader(words, sources).read(top("validation.yaml"), top("dates.yaml"));
		Form form = new FormReader(words, sources).read(top("form.yaml"));
		Flow flow = new FlowReader(words).read(top("flow.yaml"));
		if (faults.isEmpty())
			FlowCheck.faultsOf(flow).forEach(fault -> faults.add("flow.yaml: " + fault));
		Map<String, Faq> faqs = new FaqReader(sources, words).read(faqs());
		Phrases phrases = new PhrasesReader(words).read(top("phrases.yaml"));
		Keywords keywords = new KeywordsReader(words).read(top("keywords.yaml"));
		TextsReader texts = new TextsReader(faults);
		folder.files("texts/").forEach(file -> texts.read(file, top(file)));
		texts.check(flow, rules, materials, guidance, form);
		regions.keySet().forEach(region -> texts.need("province.pages." + region));
		if (!faults.isEmpty())
			throw new DialogsInvalid(folder.where(), faults);
		Wordings wordings = texts.wordings(terms.orElseThrow().timing().zone());
		return new Dialogs(flow, wordings, rules, materials, terms.get().deadlines(), guidance, checks.orElseThrow().validators(), form,
				checks.get().filingNumbers(), checks.get().spokenDate(), terms.get().timing(), silence.orElseThrow(), faqs,
				phrases, keywords, groups, regions, sets, sources.all());
	}

	private Entry top(String file) {
		return folder.files(file).contains(file) ? Entry.top(file, folder.read(file), faults) : missing(file);
	}

	/** The FAQ of each language that the texts are in, the standard one first. */
	private Map<String, Entry> faqs() {
		Map<String, Entry> files = new LinkedHashMap<>();
		files.put(TextsReader.STANDARD, top("faq/" + TextsReader.STANDARD + ".yaml"));
		folder.files("texts/").forEach(file -> files.computeIfAbsent(TextsReader.locale(file), locale -> top("faq/" + locale + ".yaml")));
		return files;
	}

	private Entry missing(String file) {
		faults.add(file + ": is missing");
		return Entry.top(file, "{}".getBytes(java.nio.charset.StandardCharsets.UTF_8), new ArrayList<>());
	}

	private Map<String, List<ChangeItem>> items(Entry file, Map<String, List<String>> sets) {
		file.only("sets", "items");
		Map<String, List<ChangeItem>> groups = new LinkedHashMap<>();
		List.of("entity", "website", "contact", "other").forEach(group -> groups.put(group, new ArrayList<>()));
		Map<String, List<String>> scoped = new LinkedHashMap<>();
		List.of("entity", "website", "other").forEach(scope -> scoped.put(scope, new ArrayList<>()));
		Map<String, Entry> fields = file.need("items").fields();
		for (ChangeItem item : ChangeItem.values()) {
			Entry entry = fields.remove(item.id());
			if (entry == null) {
				file.fault("items: " + item.id() + " is missing");
				continue;
			}
			entry.only("scopes", "group");
			List<ChangeItem> group = groups.get(entry.need("group").text());
			if (group == null)
				entry.fault("the group is none of " + groups.keySet());
			else
				group.add(item);
			for (String scope : entry.get("scopes").texts())
				scoped.computeIfAbsent(scope, _ -> new ArrayList<>()).add(item.id());
			if (entry.get("scopes").texts().isEmpty())
				scoped.computeIfAbsent("other", _ -> new ArrayList<>()).add(item.id());
		}
		fields.values()
				.forEach(entry -> entry.fault("is no change item; known are " + dev.beian.knowledge.filing.Named.ids(ChangeItem.class)));
		sets.putAll(scoped);
		file.get("sets").fields()
				.forEach((name, list) -> sets.put(name, words.words(ChangeItem.class, list).stream().map(ChangeItem::id).toList()));
		sets.forEach(words::set);
		return groups;
	}

	private Map<String, List<Province>> regions(Entry file) {
		Map<String, List<Province>> regions = new LinkedHashMap<>();
		List<Province> all = new ArrayList<>();
		file.fields().forEach((region, list) -> {
			List<Province> provinces = words.words(Province.class, list);
			provinces.stream().filter(all::contains).forEach(twice -> list.fault(twice.id() + " stands here twice"));
			all.addAll(provinces);
			regions.put(region, provinces);
		});
		Stream.of(Province.values()).filter(province -> !all.contains(province))
				.forEach(province -> file.fault(province.id() + " is missing"));
		return regions;
	}

	private ChangeTypeRules rules(Entry file) {
		file.only("version", "policy", "verifiers", "rules");
		List<String> tiers = file.need("policy").need("tiers").texts();
		List<Rule> rules = new ArrayList<>();
		for (Entry entry : file.need("rules").list())
			rule(entry, tiers).ifPresent(rules::add);
		rules.stream().map(Rule::id).filter(id -> rules.stream().filter(rule -> rule.id().equals(id)).count() > 1).distinct()
				.forEach(id -> file.get("rules").fault("the rule " + id + " stands here twice"));
		List<Verifiers> verifiers = file.need("verifiers").list().stream().map(this::verifiers).toList();
		return new ChangeTypeRules(file.need("version").text(), rules, verifiers);
	}

	private Verifiers verifiers(Entry entry) {
		entry.only("when", "who", "source");
		return new Verifiers(words.condition(entry.need("when")), words.words(Role.class, entry.need("who")), sources.of(entry));
	}

	private Optional<Rule> rule(Entry entry, List<String> tiers) {
		entry.only("id", "kind", "tier", "items", "when", "type", "allow", "source");
		String id = entry.need("id").text();
		var when = words.condition(entry.get("when"));
		var source = sources.of(entry);
		return switch (entry.need("kind").text()) {
			case "handover" ->
				Optional.of(new Rule.Handover(id, when, source, java.util.Set.copyOf(words.words(ChangeItem.class, entry.need("items")))));
			case "force" -> words.word(ChangeType.class, entry.need("type")).map(type -> {
				int rank = tiers.indexOf(entry.need("tier").text());
				if (rank < 0)
					entry.get("tier").fault("is none of " + tiers);
				return new Rule.Force(id, when, source, type, rank);
			});
			case "cover" -> words.word(ChangeType.class, entry.need("type")).flatMap(type -> {
				List<ChangeType> allow = words.words(ChangeType.class, entry.need("allow"));
				if (allow.contains(type))
					return Optional.of(new Rule.Cover(id, when, source, type, allow));
				entry.fault("recommends " + type.id() + " without allowing it");
				return Optional.empty();
			});
			case "note" -> Optional.of(new Rule.Note(id, when, source));
			default -> {
				entry.get("kind").fault("is none of handover, force, cover, note");
				yield Optional.empty();
			}
		};
	}

	private List<MaterialRow> materials(Entry file) {
		file.only("rows");
		List<MaterialRow> rows = new ArrayList<>();
		for (Entry entry : file.need("rows").list()) {
			entry.only("id", "material", "of", "when", "required", "look", "source");
			Optional<Role> of = words.word(Role.class, entry.get("of"));
			words.word(Material.class, entry.need("material"))
					.ifPresent(
							material -> rows.add(new MaterialRow(entry.need("id").text(), material, of, words.condition(entry.get("when")),
									entry.need("required").flag(false), entry.get("look").texts(), sources.of(entry))));
		}
		return rows;
	}

	private Guidance guidance() {
		List<Advisory> all = new ArrayList<>();
		top("guidance.yaml").fields().forEach((topic, list) -> list.list().forEach(entry -> {
			entry.only("id", "when", "source");
			all.add(new Advisory(topic, entry.need("id").text(), words.condition(entry.get("when")), sources.of(entry)));
		}));
		top("provinces.yaml").fields().forEach((province, list) -> {
			var here = Optional.of(province)
					.flatMap(id -> dev.beian.knowledge.filing.Named.find(Province.class, id));
			if (here.isEmpty())
				list.fault("is no province");
			here.ifPresent(place -> list.list().forEach(entry -> {
				entry.only("id", "when", "source");
				var when = new dev.beian.knowledge.filing.Condition.All(
						List.of(new dev.beian.knowledge.filing.Condition.In(dev.beian.knowledge.filing.Fact.PROVINCE,
								java.util.Set.of(place.id())),
								words.condition(entry.get("when"))));
				all.add(new Advisory("province-hint", place.id() + "." + entry.need("id").text(), when, sources.of(entry)));
			}));
		});
		return new Guidance(all);
	}
}
