use crate::{
    Notice,
    read::{HEAD, numeral},
};

impl Notice {
    /// Prints the table back, from its head to its last cell: the paragraphs of the source in their order.
    ///
    /// Empty cells print nothing, as the source holds nothing but blank space for them. Costs a copy of the table's text.
    #[must_use]
    pub fn print_table(&self) -> Vec<String> {
        let mut printed = HEAD.map(str::to_owned).to_vec();
        let mut tasks = self.tasks.iter().peekable();
        for (at, section) in self.sections.iter().enumerate() {
            printed.push(section.title.clone());
            for (below, subsection) in section.subsections.iter().enumerate() {
                printed.push(format!("({})", numeral(below + 1)));
                printed.push(subsection.title.clone());
                while let Some(task) = tasks.next_if(|task| (task.section, task.subsection) == (at, below)) {
                    printed.push(task.serial.to_string());
                    for cell in [&task.cells.task, &task.cells.leader, &task.cells.lead, &task.cells.coop] {
                        printed.extend(cell.lines().map(str::to_owned));
                    }
                }
            }
        }
        printed
    }
}

#[cfg(test)]
mod tests {
    use expect_test::expect;

    use crate::sample;

    #[test]
    fn the_table_is_printed_cell_by_cell_without_its_empty_cells() {
        let printed = sample::notice().print_table().join("|");
        expect!["序号|重点工作|市政府|分管领导|牵头单位|配合单位|备注|甲。|(一)|乙。|1|办好3家,办快。|王 东|市科技局|各区政府|(二)|丙。|2|办大|——|市水务局|丁。|(一)|戊。|3|办小|王东|市科技局|市水务局"].assert_eq(&printed);
    }
}
