# Works with GNU make 3.81 and any POSIX shell. All paths are relative, so the folder may be called
# anything (spaces, 中文) and moved: .venv/bin/python finds its packages wherever it is run from.

.DEFAULT_GOAL := help
.PHONY: help briefing audit serve test check bench wheelhouse clean

# What Python compiles once, set-up and every later run keep.
unexport PYTHONDONTWRITEBYTECODE

python := .venv/bin/python
ready := .venv/ready
ready_to_test := .venv/ready-to-test
ready_to_bench := .venv/ready-to-bench

briefing: $(ready)
	@$(python) -m briefing build

audit: $(ready)
	@$(python) -m briefing build --audit

serve: $(ready)
	@$(python) -m briefing preview --open

test: $(ready_to_test)
	$(python) -m ruff format --check
	$(python) -m ruff check
	$(python) -m mypy
	$(python) -m pytest --numprocesses auto --dist worksteal

check: $(ready)
	@$(python) -m briefing check

# BENCH='--only cold --rounds 3' or --quick: a part of it, printed and not written.
bench: $(ready_to_bench)
	@PYTHONPATH=tests $(python) -m bench $(BENCH)

wheelhouse: $(ready_to_test)
	$(pip) download $(locked) --dest wheelhouse --requirement requirements.lock
	$(pip) download $(locked) --dest wheelhouse --requirement requirements-dev.lock

# Sealed releases stay: they are what was given out, and nothing makes them again.
clean:
	if test -d build; then find build -mindepth 1 -maxdepth 1 ! -name releases -exec rm -rf {} +; fi
	rm -rf .hypothesis .mypy_cache .pytest_cache .ruff_cache
	find briefing templates tests -name __pycache__ -prune -exec rm -rf {} +

help:
	@echo '第一次运行会先安装所需的一切（写入 .venv）· The first run installs what is needed (into .venv)'
	@echo
	@echo '  make briefing     核对 content/，在 build/ 生成网页和 PDF · check content/, make HTML and PDF in build/'
	@echo '  make audit        另在 build/_audit/ 排审读本，数字按性质着色，不得外传 · audit copies too: figures coloured by standing'
	@echo '  make serve        边改边看：浏览器中预览，保存即更新，Ctrl-C 结束 · see it in the browser while you edit'
	@echo '  make check        只核对，不生成 · check only'
	@echo '  make test         格式、规范、类型、测试 · format, lint, types, tests'
	@echo '  make bench        测速，与其他排版程序对照，写入 docs/benchmarks.md，约一小时 · measure against other engines: an hour or so'
	@echo '  make wheelhouse   下载所有安装包，供断网安装 · download every package for an install without network'
	@echo '  make clean        删除 build/（封存的 build/releases/ 除外）和缓存 · delete build/ (but not the sealed build/releases/) and caches'
	@echo
	@echo '  PYTHON=/path/to/python3   指定 Python（3.11 或更新）· the Python to use (3.11 or newer)'
	@echo '  WHEELS=wheelhouse         从该文件夹安装，不上网 · install from this folder, without network'

# Set-up. Its stamp is as new as the lock and the doctor; another run finds it and does nothing.

pip = $(python) -m pip --disable-pip-version-check --no-input
# A hash for each file, and wheels only: a source would call for build tools that have no hash.
locked = --require-hashes --only-binary :all:
source = $(if $(WHEELS),--no-index --find-links "$(WHEELS)")
pythons = $(if $(PYTHON),"$(PYTHON)",python3 python3.14 python3.13 python3.12 python3.11)
new_enough = import sys; sys.exit(sys.version_info < (3, 11))

# $(call install,LOCK,STAMP,WHAT ELSE): says what it downloads; leaves the stamp only if all went well.
define install
rm -f $(2)
echo "安装 $(1) · Installing $(1)"
{ $(pip) install $(locked) $(source) --compile --requirement $(1) $(3) && touch $(2); } | \
	while IFS= read -r line; do \
		case $$line in *Downloading*) echo " $$line";; esac; \
	done; \
	test -e $(2) || { \
		echo '安装没有完成，原因见上。网络中断的话，再运行一次即可；断网安装见 docs/install.md。' >&2; \
		echo 'The installation did not finish; the reason stands above. If the network failed, run it again;' \
			'docs/install.md tells how to install without network.' >&2; \
		exit 1; }
endef

$(ready): requirements.lock briefing/doctor.py $(python)
	@for candidate in $(pythons) ''; do \
		if [ -z "$$candidate" ]; then \
			echo '需要 Python 3.11 或更新版本；用 PYTHON=/path/to/python3 指定。' >&2; \
			echo 'Python 3.11 or newer is needed; name it with PYTHON=/path/to/python3.' >&2; \
			exit 1; \
		fi; \
		"$$candidate" -c '$(new_enough)' 2>/dev/null && break; \
	done; \
	"$$candidate" -m briefing.doctor && "$$candidate" -m venv --clear .venv
	@$(call install,requirements.lock,$@,&& $(editable))

# `briefing` as a command of .venv, whatever folder it is called from. The path that pip leaves is then made
# relative: Python 3.11 reads it as ASCII where the locale is not installed, and cannot start in 中文.
editable = $(pip) install --quiet --no-index --no-deps --no-build-isolation --editable . && \
	for pth in .venv/lib/python*/site-packages/briefing.pth; do echo ../../../.. >"$$pth"; done

$(ready_to_test): $(ready) requirements-dev.lock
	@$(call install,requirements-dev.lock,$@)

$(ready_to_bench): $(ready_to_test) requirements-bench.lock
	@$(call install,requirements-bench.lock,$@)

# No recipe: when it is missing (or its Python was uninstalled), what rests on it is made anew.
$(python): ;
