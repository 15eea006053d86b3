#!/usr/bin/python3
"""Works in a workbook with LibreOffice as a person at the keyboard would.

    office.py missing                     names what this machine lacks, nothing if all is there
    office.py fill SOURCE TARGET < JSON   types cells into the row below the headings and saves as XLSX;
                                          JSON: {heading: text}; prints what each column accepts: heading TAB kind TAB formula
"""
import json
import os
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path


def missing():
    lacking = [] if shutil.which("soffice") else ["soffice (Debian package libreoffice-calc-nogui)"]
    try:
        import uno  # noqa: F401
    except ImportError:
        lacking.append("the UNO bridge (Debian package python3-uno)")
    return ", ".join(lacking)


def connect(pipe, office):
    import uno
    from com.sun.star.connection import NoConnectException

    local = uno.getComponentContext()
    resolver = local.ServiceManager.createInstanceWithContext("com.sun.star.bridge.UnoUrlResolver", local)
    end = time.monotonic() + 60
    while True:
        try:
            return resolver.resolve(f"uno:pipe,name={pipe};urp;StarOffice.ComponentContext")
        except NoConnectException:
            if office.poll() is not None or time.monotonic() > end:
                sys.exit("LibreOffice did not start")
            time.sleep(0.1)


def fill(context, source, target, cells):
    from com.sun.star.beans import PropertyValue
    from com.sun.star.sheet.ValidationType import DATE, DECIMAL, LIST, TEXT_LEN, WHOLE

    def option(name, value):
        made = PropertyValue()
        made.Name, made.Value = name, value
        return made

    kinds = {LIST.value: "LIST", WHOLE.value: "WHOLE", DATE.value: "DATE", DECIMAL.value: "DECIMAL", TEXT_LEN.value: "TEXT_LEN"}
    desktop = context.ServiceManager.createInstanceWithContext("com.sun.star.frame.Desktop", context)
    document = desktop.loadComponentFromURL(Path(source).as_uri(), "_blank", 0, (option("Hidden", True),))
    sheet = document.Sheets.getByIndex(0)
    column = 0
    while heading := sheet.getCellByPosition(column, 0).String:
        cell = sheet.getCellByPosition(column, 1)
        check = cell.Validation
        print(heading, kinds.get(check.Type.value, "ANY"), check.getFormula1(), sep="\t")
        if heading in cells:
            cell.FormulaLocal = cells.pop(heading)
        column += 1
    if cells:
        sys.exit(f"no such heading: {', '.join(cells)}")
    document.storeToURL(Path(target).as_uri(), (option("FilterName", "Calc MS Excel 2007 XML"),))
    document.close(True)
    try:
        desktop.terminate()
    except Exception:  # the bridge goes with the program
        pass


def main():
    if sys.argv[1:] == ["missing"]:
        print(missing())
        return
    _, verb, source, target = sys.argv
    assert verb == "fill"
    cells = json.load(sys.stdin)
    profile = tempfile.mkdtemp(prefix="monitor-office-")
    pipe = os.path.basename(profile)
    office = subprocess.Popen(
        ["soffice", f"-env:UserInstallation={Path(profile).as_uri()}", "--headless", "--norestore", "--nologo", f"--accept=pipe,name={pipe};urp;"],
        stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, start_new_session=True)
    try:
        fill(connect(pipe, office), source, target, cells)
        office.wait(30)
    finally:
        if office.poll() is None:
            os.killpg(office.pid, 9)
        shutil.rmtree(profile, ignore_errors=True)


main()
