namespace Plumb.Postgres.Twin.WhatIf;

/// <summary>One column of a candidate, as the engine made it.</summary>
/// <param name="Column">The number of the table's column; zero for an expression.</param>
/// <param name="OperatorClass">The name of its operator class; empty where it is only carried along.</param>
/// <param name="Length">The bytes of a value; less than zero where they differ.</param>
/// <param name="Alignment">At what multiple of bytes a value begins.</param>
/// <param name="Type">The name of the type of the column or expression.</param>
/// <param name="KeptType">The name of the type that the index keeps of it.</param>
/// <param name="Text">The column or expression, as the engine writes it.</param>
/// <param name="Source">The number of the one column of the same type that an expression is made of, if there is one.</param>
internal sealed record IndexPart(
    int Column, string OperatorClass, int Length, int Alignment, string Type, string KeptType, string Text, int? Source);
