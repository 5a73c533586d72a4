import { expect, test } from 'vitest';
import { agreeing, listedPieces } from '../../shared/language/en/grammar.ts';
import { plain, say, slot, wordsOf } from '../../shared/language/sentence.ts';

test('what is put into a sentence is strong, but what comes plain joins the text around it', () => {
  expect(say`Trade is ${'5,564'} in ${plain('2035')}.`).toEqual([
    { text: 'Trade is ' },
    { text: '5,564', strong: true },
    { text: ' in 2035.' },
  ]);
});

test('a part of the page keeps its place in the sentence, with the text that it shows', () => {
  const sentence = say`From ${slot(0)} to ${slot(1, 'there')}`;
  expect(sentence).toEqual([{ text: 'From ' }, { text: '', slot: 0 }, { text: ' to ' }, { text: 'there', slot: 1 }]);
  expect(wordsOf(sentence)).toBe('From  to there');
});

test('sentences are listed as words are', () => {
  const three = [say`a ${'1'}`, say`b ${'2'}`, say`c ${'3'}`];
  expect(wordsOf(listedPieces(three))).toBe('a 1, b 2 and c 3');
});

test('words agree with what is measured: one or many, counted or not', () => {
  const { is, it, verb, compared } = agreeing({ label: 'Trade', plural: false });
  expect([is, it, verb('goes', 'go'), compared(true), compared(false)]).toEqual([
    'is',
    'it',
    'goes',
    'higher',
    'lower',
  ]);
  const many = agreeing({ label: 'Workers', plural: true, counted: true });
  expect([many.is, many.verb('goes', 'go'), many.compared(true), many.compared(false)]).toEqual([
    'are',
    'go',
    'more',
    'fewer',
  ]);
});
