//! `cargo xtask`: see [`xtask`].

use clap::{Parser, Subcommand};
use std::path::PathBuf;
use std::process::ExitCode;

/// Fengong's own commands. Whatever they need and cannot find, they put in place first.
#[derive(Parser)]
#[command(bin_name = "cargo xtask")]
struct Cli {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Build the release site and serve it on <http://127.0.0.1:8080/>
    Serve {
        /// Serve the site as it is developed instead: built in seconds, with the gallery at `?view=gallery`
        #[arg(long)]
        development: bool,
        /// Serve the site as it is developed, build it again whenever a source changes, and have the page reload
        #[arg(long)]
        watch: bool,
        /// The port to serve on
        #[arg(long, default_value_t = 8080)]
        port: u16,
    },
    /// Build the release site into dist/ and print the weight of its first load
    Build {
        /// Only say where the one file is that holds the whole site, to be carried along and opened by a double click
        #[arg(long)]
        single_file: bool,
        /// Build the site as it is developed instead, into target/development/: in seconds, with the gallery
        #[arg(long, conflicts_with = "single_file")]
        development: bool,
    },
    /// Run the quick checks: formatting, lints, unit and property tests, docs, a walk through the page in Chromium
    Check,
    /// Run every check: those of `check`, dependencies, fuzzing, the release build, the site in three browsers
    Test,
    /// Find in the scripts and styles of dist/ what the browsers of .browserslistrc do not know
    Lint,
    /// Print the dataset to standard output (described in docs/data.md)
    Data {
        /// JSON as in docs/tasks.schema.json, or one CSV row per task
        #[arg(long)]
        format: xtask::data::Format,
    },
    /// Check licences, sources and known faults of all dependencies (deny.toml)
    Dependencies {
        /// Record that they were held against the advisory database, for machines that cannot reach it
        #[arg(long)]
        note: bool,
    },
    /// Give what reads links and notices inputs that nobody thought of
    Fuzz {
        /// How long each of the three targets is given new inputs
        #[arg(long, default_value_t = 60)]
        seconds: u32,
        /// Take what reached further into fuzz/corpus/
        #[arg(long)]
        keep: bool,
    },
    /// Split a module and write the script beside it, for Trunk, which calls this as it calls wasm-bindgen
    #[command(hide = true)]
    TrunkBindgen {
        #[arg(long)]
        out_dir: PathBuf,
        #[arg(long)]
        out_name: String,
        #[arg(long)]
        target: String,
        #[arg(long)]
        no_typescript: bool,
        module: PathBuf,
    },
    /// Complete the page that Trunk wrote
    #[command(hide = true)]
    TrunkHook,
    /// Print every figure that the rule finds in the tasks, in the form of targets.toml, to be checked by hand
    Targets,
}

fn main() -> ExitCode {
    let result = match Cli::parse().command {
        Command::Serve { watch: true, port, .. } => xtask::serve::watch(port),
        Command::Serve { development, port, .. } => xtask::serve::run(port, development),
        Command::Build { development: true, .. } => xtask::build::run_development(),
        Command::Build { single_file: true, .. } => xtask::build::run_single_file(),
        Command::Build { .. } => xtask::build::run(),
        Command::Check => xtask::test::check(),
        Command::Test => xtask::test::run(),
        Command::Lint => xtask::lint::run(),
        Command::Data { format } => xtask::data::run(format),
        Command::Dependencies { note } => xtask::dependencies::run(note),
        Command::Fuzz { seconds, keep } => xtask::fuzz::run(seconds, keep),
        Command::TrunkBindgen { out_dir, out_name, module, .. } => {
            xtask::build::run_trunk_bindgen(&module, &out_name, &out_dir)
        }
        Command::TrunkHook => xtask::build::run_trunk_hook(),
        Command::Targets => xtask::data::targets(),
    };
    let Err(error) = result else {
        return ExitCode::SUCCESS;
    };
    eprintln!("\nerror: {error}");
    for cause in error.chain().skip(1) {
        eprintln!("  because: {cause}");
    }
    ExitCode::FAILURE
}
