"""Words by which a claim on a product is known, and those that make it no claim: English, Spanish, Chinese."""

import re

BLANK_IN_NUMBER = re.compile(r"(?<=\d)[\u00a0\u202f\u2009](?=\d{3}(?!\d))")
BREAK = re.compile(r"(?<=[!?。;…])\s*|(?<=\.)\s+")
ASKED = re.compile(
    r"[?¿]|\b(?:asks?|asked|asking|wants|you (?:said|mean|offered)|you want (?:it )?(?:at |for )?[$€£¥]|"
    r"pregunt\w+|quiere)|问",
    re.IGNORECASE,
)
NEVER = re.compile(
    r"\b(?:not|no longer|never|can't|cannot|used to|was|were|last (?:year|month|week|time)|instead|normally|usually|"
    r"no es|antes|era)\b|n't\b|不是|原价|以前|去年|平时",
    re.IGNORECASE,
)
OTHER_PRICE = re.compile(
    r"\b(?:off|discount\w*|coupon|sav(?:e|es|ing)|cheaper|more expensive|extra|additional|deposit|shipping|freight|"
    r"courier|express|tax(?:es)?|dut(?:y|ies)|vat|mou?lds?|tooling|set-?up|box(?:es)?|packag\w+|packing|cartons?|"
    r"labels?|total|altogether|in all|amount|invoice|budget|target|market|retail|resell\w*|sells?|amazon|ebay|"
    r"competitors?|suppliers|spare|accessor\w+|lids?|worth|profit|margin|earn|order value|flete|envío|descuento|"
    r"depósito|caja|cartón)\b|运费|快递|定金|折|优惠|税|模具|包装|纸箱|总共|一共|零售|市场",
    re.IGNORECASE,
)
HEDGED = re.compile(
    r"(?:\b(?:about|around|roughly|approximately|almost|nearly|under|below|less than|more than|over|above|between|"
    r"up to|at least|at most|another|by|plus|unos|casi|cerca de|menos de|más de|entre)|大约|大概|不到|超过|差不多|约)"
    r"\s*(?:US)?[$€£¥]?\s*$",
    re.IGNORECASE,
)
PER_OTHER = re.compile(
    r"\s*(?:dollars?|euros?|yuan)?\s*(?:per|/|an?|each|every|one|por|cada|每)\s*"
    r"(?:cartons?|kilos?|kg|box|dozen|order|shipment|container|pallet|month|year|meter|cbm|caja|箱|公斤|打)",
    re.IGNORECASE,
)
OTHER_QUANTITY = re.compile(
    r"\b(?:stock|sold|capacity|per (?:day|month|year)|a (?:day|month|year)|factory|workers|ordered)\b|"
    r"库存|现货|每天|每月",
    re.IGNORECASE,
)
TO = re.compile(r"\d\s*(?:-|–|~|to|and|or|a|y|到|至)\s*$", re.IGNORECASE)
PIECES = re.compile(
    r"\s*-?(?:or more |plus )?(?:pieces?|pcs|units?|sets?|piezas?|unidades|件|个|只|套|台)", re.IGNORECASE
)
FOR = re.compile(r"\b(?:for|from|take|order|buy|para|desde)\s+$", re.IGNORECASE)
CLAUSE_END = re.compile(
    r"\s*(?:[,.;:，。]|$|it\b|the\b|we\b|at\b|or more|each\b|per (?:piece|unit)\b|\+)", re.IGNORECASE
)
MOQ = re.compile(
    r"\bM\.?O\.?Q\.?|\bminimum (?:order|quantity)(?: quantity)?|起订量|最低起订|pedido mínimo|cantidad mínima",
    re.IGNORECASE,
)
OTHER_MOQ = re.compile(
    r"\b(?:per|each|every) (?:colou?r|design|style|size)|\b(?:trial|first order|mixed|lower|reduc\w+|negotia\w+|below|"
    r"less than|smaller|por color)\b|每色|每个颜色|试单",
    re.IGNORECASE,
)
OTHER_UNIT = re.compile(
    r"\s*-?(?:%|days?|weeks?|months?|years?|cartons?|box|kg|ml|colou?rs?|天|箱)", re.IGNORECASE
)
LEAD = re.compile(
    r"\b(?:lead time|production|produc(?:e|es|ing)|deliver\w*|ready|finish\w*|plazo|producción|entrega|listos?)\b|"
    r"\bship (?:it|them|out|the|your|within|in)\b|交期|交货|生产|出货|发货",
    re.IGNORECASE,
)
OTHER_LEAD = re.compile(
    r"\b(?:pay\w*|balance|valid\w*|quot\w+|offer|warranty|guarantee\w*|return\w*|refund\w*|repl(?:y|ies)|"
    r"by (?:sea|air|train)|sea|transit|express|arriv\w+|customs|samples?|records?|holidays?|rush|urgent|faster|extra|"
    r"more days|delay\w*|early|earlier|later|festival|test\w*|certificate|report)\b|海运|空运|样品|付款|质保|春节",
    re.IGNORECASE,
)
SPAN = re.compile(r"\s*(?:-|–|~|to|or|a|o|到|至)\s*", re.IGNORECASE)
DAYS = re.compile(
    r"\s*-?(?P<working>(?:working|business|work)[ -]?days?|个?工作日|días (?:hábiles|laborables))|"
    r"\s*-?(?P<days>days?|天|日|días?)|\s*-?(?P<weeks>weeks?|周|个星期|semanas?)",
    re.IGNORECASE,
)
PART_AFTER = re.compile(r"[多几]|出头")
COSTS = re.compile(
    r"\b(?:is|are|costs?|price|for|at|only|just|es|cuesta|precio|son)"
    r"(?: only| just| now| de)?\s*$|[是卖价]\s*$",
    re.IGNORECASE,
)
SAID = re.compile(
    r"(?:\s*(?:pieces?|pcs|units?|piezas?|件|个|只|台))?\s*"
    r"(?:[,.;:，。]|(?:it|the|we|each|after|FOB|EXW|CIF|DDP|per (?:piece|unit)|cada una|"
    r"por (?:pieza|unidad)|después)\b|每)"
    r"(?!\s*(?:for|on|if|by|para|por|si)\b)",
    re.IGNORECASE,
)
"""What follows a figure whose claim is complete before its sentence is."""
