namespace Plumb.Postgres.Twin.WhatIf;

/// <summary>One column of a candidate, as the engine made it.</summary>
/// <param name="Column">The number of the table's column; zero for an expression.</param>
/// <param name="OperatorClass">The name of its operator class; empty where it is only carried along.</param>
/// <param name="Length">The bytes of a value; less than zero where they differ.</param>
/// <param name="Alignment">At what multiple of bytes a value begins.</param>
/// <param name="Type">The name of its type.</param>
/// <param name="Text">The column or expression, as the engine writes it.</param>
internal sealed record IndexPart(int Column, string OperatorClass, int Length, int Alignment, string Type, string Text);
