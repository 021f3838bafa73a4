"""Units, and the signs and abbreviations before a number, that bond in every language; how family names begin."""

from __future__ import annotations

_UNITS = """
    % ‰ ° °C °F € $ £ × x kg g mg µg t kt Mt km m dm cm mm µm nm km² m² dm² cm² mm² m³ dm³ cm³ ha l L dl cl ml hl
    kWh MWh GWh TWh Wh kW MW GW W V kV A mA Hz kHz MHz GHz J kJ MJ N Pa hPa kPa bar mol cd lm lx dB K
    kB MB GB TB Mbit Gbit Mbps Gbps bit dpi ppm px pt s ms min h EUR USD GBP CO2 CO₂ tCO₂ kgCO₂ kWc kWp pp m2 m3 km2
"""
_NUMBERED = "§ §§ n° n°s nº № # € $ £ art. artt. al. p. pp. fig. tab. vol. max. min. tel. tél. ca. cf."

UNITS = frozenset(_UNITS.split())
NUMBERED = frozenset(_NUMBERED.split())
#: What a family name may begin with, in whatever language it is mentioned.
PARTICLES = ("van", "von", "de", "den", "der", "du", "ten", "ter", "te", "d’", "’t", "le", "la")
