/** Cases of `proofs.test.ts`, which runs all specs that start a kernel one after the other: two at once need too much memory. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startEngine, type Engine } from '../../src/rocq/engine.ts';
import { readModule } from '../../src/rocq/module.ts';

describe('the engine', () => {
  let engine: Engine;
  beforeAll(async () => {
    const started = await startEngine();
    if ('kind' in started) throw new Error(started.message);
    engine = started;
  }, 60_000);
  afterAll(() => engine?.close());

  test('it says what it is', () => {
    expect(engine.kernel).toMatch(/^jsCoq \(0\.17\.1\), Coq 8\.17/);
    expect(engine.startSeconds).toBeLessThan(60);
  });

  test('a sentence is accepted, or refused with its byte offset, and the document goes on', async () => {
    expect((await engine.say('Lemma a : forall n : nat, n = n.')).error).toBeUndefined();
    expect((await engine.say('(* é *) intros n; nothing_of_this_name.')).error).toMatchObject({
      message: expect.stringContaining('nothing_of_this_name'),
      offset: 19,
    });
    expect((await engine.say('intros n; ; auto.')).error?.message).toMatch(/^Syntax error/);
    expect((await engine.say('intros n. reflexivity.')).error?.message).toMatch('one sentence expected');
    expect((await engine.say('reflexivity.')).error).toBeUndefined();
    expect((await engine.say('Qed.')).error).toBeUndefined();
    expect((await engine.say('Print Assumptions a.')).notices).toEqual(['Closed under the global context']);
  });

  test('what adds an axiom is marked', async () => {
    const tip = engine.tip();
    expect((await engine.say('Axiom cheat : False.')).addedAxiom).toBe(true);
    await engine.say('Lemma b : False.');
    expect((await engine.say('Admitted.')).addedAxiom).toBe(true);
    await engine.rewind(tip);
    expect((await engine.say('Check cheat.')).error?.message).toMatch('cheat');
    expect((await engine.say('Check a.')).notices).toHaveLength(1);
  });

  test('one run shows every bad proof of a file, and leaves the document as it was', async () => {
    const source = `Lemma one : 1 = 2.
Proof. reflexivity. Qed.
Lemma two : 1 = 1.
Proof.
  - { reflexivity. }
Qed.
Lemma three : True.
Lemma four : 2 = 1 + 1.
Proof. reflexivity. Qed.
Definition five := six.
Lemma seven : True /\\ True.
Proof. split. exact I. Qed.
  `;
    const tip = engine.tip();
    const { failures, lemmas } = await readModule(engine, { path: 'a.v', module: 'a', source, theorems: [] });
    expect(failures.map(({ kind, line, column }) => `${kind} ${line}:${column}`)).toEqual([
      'tactic 2:8',
      'open-proof 7:1',
      'command 10:20',
      'open-proof 12:24',
    ]);
    expect(lemmas.map((lemma) => lemma.name)).toEqual(['two', 'four']);
    expect(engine.tip()).toBe(tip);
  });

  test('a module of its own can be imported by a later one', async () => {
    const a = { path: 'a.v', module: 'lib_a', source: 'Definition one := 1.', theorems: [] };
    const b = {
      path: 'b.v',
      module: 'use_b',
      source: 'From Lemmakit Require Import lib_a.\nLemma b : one = 1. Proof. reflexivity. Qed.',
      theorems: [],
    };
    expect((await readModule(engine, a)).failures).toEqual([]);
    expect((await readModule(engine, b)).failures).toEqual([]);
  });

  test('without jsCoq there is a failure, not a crash', async () => {
    expect(await startEngine({ lookUpFrom: '/nowhere/index.js' })).toMatchObject({ kind: 'engine' });
  });
});
