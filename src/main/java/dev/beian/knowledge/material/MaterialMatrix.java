package dev.beian.knowledge.material;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import dev.beian.knowledge.filing.Facts;
import dev.beian.knowledge.filing.Material;
import dev.beian.knowledge.filing.Role;

/** The matrix of what changes, who files and where, against the papers this needs. */
public final class MaterialMatrix {

	private final List<MaterialRow> rows;

	public MaterialMatrix(List<MaterialRow> rows) {
		this.rows = List.copyOf(rows);
	}

	public List<MaterialRow> rows() {
		return rows;
	}

	/** The papers for these facts, the required ones first, each once. */
	public List<RequiredMaterial> required(Facts facts) {
		Map<Slot, List<MaterialRow>> asked = new LinkedHashMap<>();
		for (MaterialRow row : rows)
			if (row.when().holds(facts))
				asked.computeIfAbsent(new Slot(row.material(), row.of()), _ -> new ArrayList<>()).add(row);
		return asked.entrySet().stream().map(slot -> merged(slot.getKey(), slot.getValue()))
				.sorted(Comparator.comparing(RequiredMaterial::required).reversed()).toList();
	}

	private static RequiredMaterial merged(Slot slot, List<MaterialRow> rows) {
		List<MaterialRow> strongest = rows.stream().sorted(Comparator.comparing(MaterialRow::required).reversed()).toList();
		Set<String> look = new LinkedHashSet<>();
		strongest.forEach(row -> look.addAll(row.look()));
		return new RequiredMaterial(slot.material(), slot.of(), strongest.getFirst().required(), List.copyOf(look), strongest);
	}

	private record Slot(Material material, Optional<Role> of) {
	}
}
