-- Own figures leave by the releases of picture.figures_release alone: on which side of five a year lies would narrow what a star hides.
drop function signals.year_class(integer, date);
