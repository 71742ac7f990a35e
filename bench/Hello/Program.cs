// The least that a program on this runtime can do: what start-up is compared with.
System.Console.WriteLine("hello");
