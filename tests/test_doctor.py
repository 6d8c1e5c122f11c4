"""What the doctor asks for on each kind of machine, and that it runs on a bare Python."""

import subprocess
import sys
from pathlib import Path

import pytest

from briefing import doctor

PYTHON = f"{sys.version_info.major}.{sys.version_info.minor}"
EVERYTHING = [*(library.name for library in doctor.LIBRARIES), doctor.VENV]

DEBIAN = """\
PRETTY_NAME="Debian GNU/Linux 12 (bookworm)"
NAME="Debian GNU/Linux"
VERSION_ID="12"
ID=debian
"""
UBUNTU = 'NAME="Ubuntu"\nVERSION_ID="24.04"\nID=ubuntu\nID_LIKE=debian\n'
MINT = "NAME='Linux Mint'\nID=linuxmint\nID_LIKE='ubuntu debian'\n"
KYLIN = 'NAME="Kylin"\nVERSION="银河麒麟桌面操作系统V10"\nID=kylin\nID_LIKE=debian\n'
FEDORA = "# no ID_LIKE\nNAME='Fedora Linux'\nID=fedora\nVERSION_ID=42\n"
ROCKY = 'NAME="Rocky Linux"\nID="rocky"\nID_LIKE="rhel centos fedora"\n'
OPENEULER = 'NAME="openEuler"\nID="openEuler"\n'
ARCH = 'NAME="Arch Linux"\nID=arch\nBUILD_ID=rolling\n'
MANJARO = "ID=manjaro\nID_LIKE=arch\n"
TUMBLEWEED = 'ID="opensuse-tumbleweed"\nID_LIKE="opensuse suse"\n'
SLES = 'NAME="SLES"\nID="sles"\nID_LIKE="suse"\n'

APT = (
    "sudo apt-get update && sudo apt-get install -y --no-install-recommends ca-certificates "
    f"libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz-subset0 python{PYTHON}-venv"
)
DNF = "sudo dnf install -y pango harfbuzz python3"
PACMAN = "sudo pacman -S --needed --noconfirm pango harfbuzz python"
ZYPPER = (
    "sudo zypper --non-interactive install libpango-1_0-0 libharfbuzz-subset0 "
    f"python{PYTHON.replace('.', '')}-base"
)


@pytest.mark.parametrize(
    ("os_release", "command"),
    [
        pytest.param(DEBIAN, APT, id="Debian"),
        pytest.param(UBUNTU, APT, id="Ubuntu"),
        pytest.param(MINT, APT, id="Mint"),
        pytest.param(KYLIN, APT, id="Kylin"),
        pytest.param(FEDORA, DNF, id="Fedora"),
        pytest.param(ROCKY, DNF, id="Rocky"),
        pytest.param(OPENEULER, DNF, id="openEuler"),
        pytest.param(ARCH, PACMAN, id="Arch"),
        pytest.param(MANJARO, PACMAN, id="Manjaro"),
        pytest.param(TUMBLEWEED, ZYPPER, id="Tumbleweed"),
        pytest.param(SLES, ZYPPER, id="SLES"),
    ],
)
def test_a_machine_that_lacks_everything_is_told_one_command(os_release: str, command: str) -> None:
    manager = doctor.package_manager_of(os_release)
    assert manager is not None
    assert f"\n    {command}\n" in doctor.report(EVERYTHING, manager)


@pytest.mark.parametrize("os_release", ["", "ID=alpine\n", "ID=nixos\nID_LIKE=\n", "NAME=debian\n"])
def test_an_unknown_system_is_told_what_it_lacks(os_release: str) -> None:
    assert doctor.package_manager_of(os_release) is None
    assert "The machine lacks Pango, PangoFT2:" in doctor.report(["Pango", "PangoFT2"], None)


def test_homebrew_is_not_run_with_sudo() -> None:
    assert "\n    brew install pango harfbuzz\n" in doctor.report(EVERYTHING[:3], doctor.BREW)


@pytest.mark.parametrize(
    ("lacking", "packages"),
    [
        (["Pango", "PangoFT2"], ("pango",)),
        (["HarfBuzz subset"], ("harfbuzz",)),
        (["PangoFT2", "HarfBuzz subset"], ("pango", "harfbuzz")),
    ],
)
def test_only_what_is_missing_is_asked_for(lacking: list[str], packages: tuple[str, ...]) -> None:
    assert doctor.DNF.install(lacking) == (("dnf", "install", "-y", *packages),)


@pytest.mark.parametrize("manager", [*doctor.BY_DISTRIBUTION.values(), doctor.BREW])
def test_each_package_manager_knows_everything(manager: doctor.PackageManager) -> None:
    assert list(manager.packages) == EVERYTHING


@pytest.mark.parametrize(
    ("library", "linux", "macos"),
    [
        (doctor.PANGO, "libpango-1.0.so.0", "libpango-1.0.dylib"),
        (doctor.PANGOFT2, "libpangoft2-1.0.so.0", "libpangoft2-1.0.dylib"),
        (doctor.SUBSET, "libharfbuzz-subset.so.0", "libharfbuzz-subset.0.dylib"),
    ],
)
def test_file_names_of_libraries(library: doctor.Library, linux: str, macos: str) -> None:
    assert (library.file_name("linux"), library.file_name("darwin")) == (linux, macos)


def test_a_library_is_there_only_if_the_loader_opens_it(tmp_path: Path) -> None:
    no_library = tmp_path / "libpango-1.0.so.0"
    no_library.write_bytes(b"a file of the right name")
    assert doctor.loadable(str(no_library)) is None
    assert doctor.loadable("libbriefing-has-no-such.so.0") is None


def test_the_machine_that_runs_the_tests_lacks_no_library() -> None:
    assert not set(doctor.missing()) - {doctor.VENV}


def test_it_needs_nothing_but_the_standard_library() -> None:
    checkout = Path(doctor.__file__).parents[1]
    listing = "import sys, briefing.doctor; print(*sys.modules)"
    without_packages = [sys.executable, "-S", "-c", listing]
    run = subprocess.run(without_packages, cwd=checkout, capture_output=True, text=True, check=True)
    imported = set(run.stdout.split()) - {"__main__", "briefing", "briefing.doctor"}
    assert {name.partition(".")[0] for name in imported} <= sys.stdlib_module_names
