//! The browser kernels that offices run: complete Chromiums of some years ago, from npm packages.

use super::process::{run, say};
use super::tools::{self, Source, Tool};
use anyhow::{Context, Result};
use brotli::BrotliDecompress;
use std::fs::{self, File, Permissions};
use std::os::unix::fs::PermissionsExt;
use std::path::{Path, PathBuf};
use std::process::Command;

/// An installed kernel.
pub struct Kernel {
    /// The program.
    pub program: PathBuf,
    /// The folder of its libraries, for `LD_LIBRARY_PATH`.
    pub libraries: PathBuf,
}

/// The available versions of Chromium, oldest first.
pub const VERSIONS: [u32; 3] = [88, 92, 109];

/// Installs a kernel. The first time on a machine takes half a minute, later ones no time.
///
/// # Errors
/// When it cannot be installed, for example without npm.
pub fn prepare_kernel(version: u32) -> Result<Kernel> {
    let (name, package, package_version) = match version {
        88 => ("chrome-aws-lambda/bin", "chrome-aws-lambda", "5.5.0"),
        92 => ("chrome-aws-lambda/bin", "chrome-aws-lambda", "10.1.0"),
        _ => ("@sparticuz/chromium/bin", "@sparticuz/chromium", "109.0.6"),
    };
    let tool = Tool {
        name,
        package,
        version: package_version,
        says: package_version,
        source: Source::NpmFiles,
        usually: "10 seconds",
    };
    let cache = tools::cache()?;
    let packed = tool.provide(&cache)?.unwrap_or_default().join(name);
    let folder = cache.join(format!("kernel-{version}"));
    let kernel = Kernel { program: folder.join("chromium"), libraries: folder.join("lib") };
    if !kernel.program.exists() {
        say(&format!("Unpacking Chromium {version} in {} (once; about 5 seconds)", folder.display()));
        // Unpack beside it and rename at the end, so that a partial kernel is never used.
        let partial = tempfile::tempdir_in(&cache)?;
        unpack(&packed.join("chromium.br"), &partial.path().join("chromium"))?;
        // SwiftShader renders without a graphics card. A kernel that does not find it can retry without end and then answers no command.
        let renderer = if version < 100 { "swiftshader" } else { "" };
        for (archive, to) in [("aws.tar.br", ""), ("swiftshader.tar.br", renderer)] {
            let (tar, to) = (partial.path().join("archive.tar"), partial.path().join(to));
            unpack(&packed.join(archive), &tar)?;
            fs::create_dir_all(&to).with_context(|| format!("cannot make {}", to.display()))?;
            run(Command::new("tar").arg("-xf").arg(&tar).arg("-C").arg(&to))?;
            fs::remove_file(&tar).with_context(|| format!("cannot remove {}", tar.display()))?;
        }
        fs::set_permissions(partial.path().join("chromium"), Permissions::from_mode(0o755))?;
        if let Err(error) = fs::rename(partial.keep(), &folder)
            && !kernel.program.exists()
        {
            return Err(error).with_context(|| format!("cannot rename a folder to {}", folder.display()));
        }
    }
    Ok(kernel)
}

fn unpack(packed: &Path, unpacked: &Path) -> Result<()> {
    let mut from = File::open(packed).with_context(|| format!("cannot read {}", packed.display()))?;
    let mut to = File::create(unpacked).with_context(|| format!("cannot write {}", unpacked.display()))?;
    BrotliDecompress(&mut from, &mut to).with_context(|| format!("cannot unpack {}", packed.display()))
}
