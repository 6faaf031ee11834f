"""How the review page looks: calm, dense, light or dark with the system, black on white on paper."""

STYLE = """
:root{color-scheme:light dark;--ink:#1c2430;--soft:#5b6675;--line:#dfe4ea;--plate:#f6f8fa;--page:#fff;--accent:#1667c7;
--hot:#b3261e;--hot-plate:#fbe9e7;--warm:#8a5300;--warm-plate:#fdf1dc;--cool:#44546a;--cool-plate:#e9eef4}
@media (prefers-color-scheme:dark){:root{--ink:#e6eaf0;--soft:#9aa6b5;--line:#323b47;--plate:#1d242d;--page:#14191f;
--accent:#79b0f5;--hot:#ffb4ab;--hot-plate:#4a1f1b;--warm:#f5c26b;--warm-plate:#40300f;--cool:#b7c4d6;
--cool-plate:#29333f}}
*{box-sizing:border-box}
body{margin:0;background:var(--page);color:var(--ink);font:15px/1.5 system-ui,-apple-system,"Segoe UI","Noto Sans",
"PingFang SC","Microsoft YaHei","Noto Sans CJK SC","Noto Sans Arabic",sans-serif}
main{max-width:1040px;margin:0 auto;padding:32px 24px}
h1{font-size:26px;line-height:1.25;margin:0 0 4px;overflow-wrap:anywhere}
h2{font-size:17px;margin:40px 0 8px}
p{margin:0}
a{color:var(--accent);text-decoration:none}
a:hover,a:focus-visible{text-decoration:underline}
.muted{color:var(--soft)}
.time{font-variant-numeric:tabular-nums;white-space:nowrap}
.facts{display:grid;grid-template-columns:repeat(auto-fit,minmax(112px,1fr));gap:8px;margin:24px 0 0}
.facts div{background:var(--plate);border-radius:8px;padding:12px 16px}
.facts dd{margin:0;font-size:22px;font-weight:600;font-variant-numeric:tabular-nums}
.facts dt{color:var(--soft);font-size:13px}
table{width:100%;border-collapse:collapse}
th{text-align:start;font-weight:600;font-size:13px;color:var(--soft)}
th,td{padding:8px 16px 8px 0;border-bottom:1px solid var(--line);vertical-align:top;overflow-wrap:anywhere}
th:first-child,td:first-child{width:1%;white-space:nowrap}
.tag{display:inline-block;background:var(--cool-plate);color:var(--cool);border-radius:4px;padding:0 6px;
font-size:12px;line-height:20px;white-space:nowrap}
.tag.hot{background:var(--hot-plate);color:var(--hot)}
.tag.warm{background:var(--warm-plate);color:var(--warm)}
.note{color:var(--soft);font-size:13px;font-style:italic}
.chart{display:block;width:100%;height:auto;margin:8px 0 0}
.chart .area{fill:var(--accent);fill-opacity:.18;stroke:var(--accent);stroke-width:1.5}
.chart .grid{stroke:var(--line)}
.chart text{fill:var(--soft);font-size:11px}
.promise{fill:var(--accent);background:var(--accent)}
.question{fill:var(--warm);background:var(--warm)}
.legend{color:var(--soft);font-size:13px;margin:0 0 16px}
.dot{display:inline-block;width:9px;height:9px;border-radius:50%;margin:0 4px 0 12px}
.talk{list-style:none;margin:0;padding:0}
.talk li{display:grid;grid-template-columns:64px 72px 1fr;gap:0 8px;padding:6px 0;border-top:1px solid var(--line);
overflow-wrap:anywhere;scroll-margin-top:24px}
.talk li:target{background:var(--warm-plate);box-shadow:0 0 0 6px var(--warm-plate)}
.talk .time{color:var(--soft)}
.talk .other{background:var(--plate);border-radius:4px}
.room{position:relative;height:20px;margin-top:2px;background:var(--plate);border-radius:4px;overflow:hidden}
.room i{position:absolute;inset:0 auto 0 0;background:var(--accent);opacity:.22}
.room b{position:relative;padding-inline-start:8px;font-size:12px;line-height:20px;font-weight:600}
.came,.went{color:var(--soft);font-size:13px}
footer{margin-top:40px;padding-top:12px;border-top:1px solid var(--line);color:var(--soft);font-size:13px}
@media (max-width:640px){main{padding:16px}.talk li{grid-template-columns:56px 40px 1fr}}
@media print{:root{color-scheme:light;--ink:#000;--soft:#444;--line:#bbb;--plate:#f2f2f2;--page:#fff;--accent:#144f99}
body{font-size:11pt}main{max-width:none;padding:0}h2{break-after:avoid}tr,.talk li,.chart{break-inside:avoid}
a{color:inherit}thead{display:table-header-group}*{print-color-adjust:exact}@page{margin:16mm}}
""".replace("\n", "")
